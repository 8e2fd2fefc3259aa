/**
 * The preview's framework against WeChat's published older one: the same WXML, properties and taps,
 * compared after each step. @see docs/decisions/0018-against-the-older-framework.md
 */
import { CASES } from './cases'
import { disagreements } from './compare'
import { EXPLAINED, judge } from './differences'
import { shippedComponents, triggered } from './inventory'
import type { Seen } from './look'
import { newer } from './newer'
import { SOURCES, olderFrom } from './older'
import { play } from './play'
import { Tally } from './tally'

const older = olderFrom(SOURCES, CASES)
const tally = new Tally()
const heard = new Map<string, Set<string>>()

const namesOf = (seen: readonly Seen[]): string[] =>
  seen.flatMap(({ events }) => events.map((event) => (event as { type: string }).type))

describe('what a component does in the preview it does on WeChat’s older framework', () => {
  test.each(CASES)('$name', async (played) => {
    const preview = await play(newer, played)
    const before = await play(older, played)
    const found = disagreements(preview, before)
    tally.add(played, found)
    const known = heard.get(played.component) ?? new Set()
    heard.set(played.component, new Set([...known, ...namesOf(preview), ...namesOf(before)]))
    expect(preview.flatMap(({ missed }) => missed)).toEqual([])
    expect(judge(played.name, found)).toEqual([])
  })

  afterAll(() => {
    process.stderr.write(tally.report())
  })
})

describe('the cases cover what ships', () => {
  test.each(shippedComponents())('%s has cases', (component) => {
    expect(CASES.map((each) => each.component)).toContain(component)
  })

  test.each(shippedComponents())('every event of %s is listened to and heard', (component) => {
    const own = CASES.filter((each) => each.component === component)
    const listened = new Set(own.flatMap(({ events }) => events))
    expect([...listened]).toEqual(expect.arrayContaining(triggered(component)))
    expect([...(heard.get(component) ?? [])].sort()).toEqual([...listened].sort())
  })

  test('no two cases have one name, and every explained difference names a case', () => {
    const names = CASES.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    const explained = EXPLAINED.flatMap(({ where }) => Object.keys(where))
    expect(names).toEqual(expect.arrayContaining(explained))
  })
})
