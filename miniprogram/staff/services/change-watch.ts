/**
 * Changes within seconds: while a page is looked at, a token is asked for, one indexed look-up and
 * forty bytes, and only when it differs is the list read anew. A socket would be as quick, but 云托管
 * cuts idle ones, every phone that wakes up has to open it again, and each instance would have to be
 * told of the others' moves; asking survives all that by itself.
 */

const EVERY_MS = 4_000
const LONGEST_MS = 60_000
/** 4 s, 8 s … 64 s: no answer makes the phone ask less often, the first one as often as before. */
const MOST_DOUBLINGS = 4

export interface Watched {
  /** Throws where no answer came. */
  ask: () => Promise<string>
  /** Reads anew; false when it could not, so that it is tried at the next beat. */
  onChanged: () => Promise<boolean>
  /** At every beat, answered or not: minutes go on also where the network does not. */
  onBeat: () => void
}

export interface ChangeWatch {
  /** From now on; asks after the first pause. Starting twice is starting once. */
  start: () => void
  /** Nothing is asked any more, and what is on its way is not listened to. */
  stop: () => void
  /** What is shown now was read with this token. */
  seen: (token: string) => unknown
}

export function changeWatch({ ask, onChanged, onBeat }: Watched): ChangeWatch {
  let timer: ReturnType<typeof setTimeout> | undefined
  let known: string | null = null
  let failures = 0
  let round = 0

  const plan = () => {
    timer = setTimeout(() => void beat(), Math.min(EVERY_MS * 2 ** failures, LONGEST_MS))
  }
  const compare = async (token: string) => {
    // What is shown was read before the first token of a page that has none: one more look is safe.
    if (known === token || (await onChanged())) known = token
  }
  const beat = async () => {
    const mine = round
    onBeat()
    try {
      const token = await ask()
      if (mine !== round) return
      await compare(token)
      failures = 0
    } catch {
      failures = Math.min(failures + 1, MOST_DOUBLINGS)
    }
    if (mine === round) plan()
  }
  const stop = () => {
    round += 1
    if (timer !== undefined) clearTimeout(timer)
  }
  return {
    start: () => {
      stop()
      plan()
    },
    stop,
    seen: (token) => (known = token),
  }
}
