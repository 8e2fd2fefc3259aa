/** What the parts of the gate's page rely on; each is a behavior that brings some of it. */
import type { AdmittedPass } from '../../../contract/gate'
import type { Gate, Post } from '../../../services/gate-duty'
import type { CheckAnswer, Shown } from '../../../services/gate-checks'

/**
 * `type`: the keypad. `yes`, `no`: the answer, which stays until pressed. `unsure`: nobody could be
 * asked. `choose`: which gate this is.
 */
export type Stage =
  'loading' | 'stranger' | 'failed' | 'choose' | 'type' | 'yes' | 'no' | 'locked' | 'unsure'

export interface GatePage {
  data: { stage: Stage }
  post: Post | null
  gate: Gate | null
  /** What was shown last, to ask again after no answer. */
  shown: Shown | null
  admitted: AdmittedPass | null
  /** Of the admission on the screen. */
  entryKey: string
  lockedUntil: Date | null
  setData(patch: Record<string, unknown>): void
  enter(stage: Stage): void
  startTyping(): void
  showAnswer(answer: CheckAnswer): void
  ask(shown: Shown): Promise<void>
  tell(text: string): void
}

export const gatePage = (instance: unknown) => instance as GatePage
