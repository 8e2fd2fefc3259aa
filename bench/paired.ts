/** How many times A and B are run alternately, and how many calls make one block. */
export interface Plan {
  readonly pairs: number
  readonly block: number
}

export interface Ratio {
  /** median over the pairs of (time of A) / (time of B) */
  readonly median: number
  /** quartiles of the same */
  readonly low: number
  readonly high: number
}

type Step = () => Promise<unknown>

async function timed(step: Step, times: number): Promise<number> {
  const start = performance.now()
  for (let i = 0; i < times; i++) await step()
  return performance.now() - start
}

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN

/**
 * Times two steps in alternating blocks (A B, B A, …), so that a neighbour who takes the machine for
 * a while slows both. Only the ratio means anything: these machines are noisy.
 */
export async function paired(a: Step, b: Step, { pairs, block }: Plan): Promise<Ratio> {
  await timed(a, block)
  await timed(b, block)
  const ratios: number[] = []
  for (let pair = 0; pair < pairs; pair++) {
    const aFirst = pair % 2 === 0
    const first = await timed(aFirst ? a : b, block)
    const second = await timed(aFirst ? b : a, block)
    ratios.push(aFirst ? first / second : second / first)
  }
  ratios.sort((x, y) => x - y)
  return { median: at(ratios, 0.5), low: at(ratios, 0.25), high: at(ratios, 0.75) }
}

const figure = (value: number) => value.toFixed(2)

export function say(what: string, { median, low, high }: Ratio, note = ''): void {
  process.stdout.write(
    `${what}: ${figure(median)} (half of the pairs ${figure(low)} to ${figure(high)})${note && `; ${note}`}\n`,
  )
}

/** Whether the machine is quiet enough to believe the other ratios of this run. */
export function sayControl(control: Ratio): void {
  const calm = control.median >= 0.9 && control.median <= 1.1
  say('A/A control', control, calm ? 'within 0.90 to 1.10' : 'outside 0.90 to 1.10: run it again')
}
