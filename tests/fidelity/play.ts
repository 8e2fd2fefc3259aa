import { settle } from '../support/mount/act'
import { createFinder } from '../support/mount/find'
import { type Case, type Step, copied, msOf, stepName } from './case'
import type { Framework, Stage } from './framework'
import { type Seen, look } from './look'

/** As tests/support/mount.ts tells a selector from text. */
const SELECTOR = /^([[#.]|(input|textarea|wx-[a-z-]+)\b)/

/** Thrown where a step finds nothing to act on. */
class Missing extends Error {}

function targetOf(stage: Stage, wanted: string): HTMLElement {
  const finder = createFinder(() => stage.element)
  const [found] = SELECTOR.test(wanted) ? finder.all(wanted) : finder.allByText(wanted)
  if (!found) throw new Missing(`nothing to meet at ${wanted}`)
  return found
}

function act(stage: Stage, step: Step): void {
  if ('set' in step) stage.set(copied(step.set))
  else if ('tap' in step) stage.tap(targetOf(stage, step.tap))
  else if ('type' in step) stage.type(targetOf(stage, step.type), step.text)
  else if ('fire' in step) stage.fire(targetOf(stage, step.fire), step.event, step.detail)
}

/** What could not be found is told, not thrown: on one framework only, it is a difference. */
function tryTo(stage: Stage, step: Step): string[] {
  try {
    act(stage, step)
    return []
  } catch (error) {
    if (error instanceof Missing) return [error.message]
    throw error
  }
}

async function pass(ms: number): Promise<void> {
  await settle()
  await jest.advanceTimersByTimeAsync(ms)
  await settle()
}

/** Plays a case on one framework; answers with what was seen at the start and after each step. */
export async function play(framework: Framework, played: Case): Promise<Seen[]> {
  jest.useFakeTimers({ doNotFake: ['performance', 'queueMicrotask', 'nextTick'] })
  try {
    const stage = await framework.mount(played)
    const seen: Seen[] = []
    const subject = stage.element.querySelector<HTMLElement>('subject')
    if (!subject) throw new Error(`${played.component} is not on its page`)
    await pass(1000)
    seen.push(look(stage, subject, 'at first', []))
    for (const step of played.steps) {
      const missed = tryTo(stage, step)
      await pass(msOf(step))
      seen.push(look(stage, subject, stepName(step), missed))
    }
    stage.close()
    return seen
  } finally {
    jest.useRealTimers()
    document.body.replaceChildren()
  }
}
