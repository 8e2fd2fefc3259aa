/** What is done to one component on both frameworks, one thing after the other. */
export interface Case {
  name: string
  /** `components/call-bar/index`, below miniprogram/. */
  component: string
  /** Every property that the case touches, with the value it starts with. */
  properties: Record<string, unknown>
  /** The events listened to. */
  events: readonly string[]
  /** WXML for its slot. */
  content?: string
  steps: readonly Step[]
}

/**
 * `target` as tests/support/mount.ts takes it: a selector, or the exact text a person reads. Every
 * step is given `ms` of the clock (1000 unless told), enough for a sheet to come up or go down.
 */
export type Step = { ms?: number } & (
  | { set: Record<string, unknown> }
  | { tap: string }
  | { type: string; text: string }
  | { fire: string; event: string; detail?: unknown }
  | { wait: true }
)

/** A framework may change what it is given; the other one must not meet that. */
export function copied<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copied) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copied(each)])) as T
}

const GIVEN_MS = 1000

export const msOf = ({ ms = GIVEN_MS }: Step): number => ms

/** As the report names it: `tap 重选`. */
export function stepName(step: Step): string {
  if ('set' in step) return `set ${JSON.stringify(step.set).slice(0, 60)}`
  if ('tap' in step) return `tap ${step.tap}`
  if ('type' in step) return `type ${step.text} into ${step.type}`
  if ('fire' in step) return `${step.event} of ${step.fire}`
  return `wait ${msOf(step)} ms`
}

/** `call-bar` of components/call-bar/index; what is Vant's is named like its tag. */
function shortName(component: string): string {
  const folder = component.split('/').at(-2) ?? ''
  return component.startsWith('miniprogram_npm/') ? `van-${folder}` : folder
}

/** A component with the properties it starts with; each of its cases changes some of them. */
export function casesOf(
  component: string,
  events: readonly string[],
  start: Record<string, unknown>,
  cases: Record<string, { with?: Record<string, unknown>; content?: string; steps?: Step[] }>,
): Case[] {
  return Object.entries(cases).map(([name, { with: own = {}, steps = [], ...rest }]) => ({
    name: `${shortName(component)}: ${name}`,
    component,
    events,
    properties: sorted({ ...start, ...own }),
    steps,
    ...rest,
  }))
}

/** WeChat's compiler sorts attributes by name, and observers run in that order. */
const sorted = (properties: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1)))

/** The element a test names by `data-test`; of several, the one with this `data-id`. */
export const at = (name: string, id?: string | number): string =>
  `[data-test="${name}"]${id === undefined ? '' : `[data-id="${id}"]`}`
