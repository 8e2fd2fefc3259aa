/** The suite can fail: a component that is changed on one side only does not agree with itself. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Case } from './case'
import { CASES } from './cases'
import { disagreements } from './compare'
import { judge } from './differences'
import type { Aspect } from './look'
import { newer } from './newer'
import { SOURCES, olderFrom } from './older'
import { play } from './play'

const PLANTED = path.resolve('.cache/fidelity/planted')

const caseOf = (name: string): Case => {
  const found = CASES.find((each) => each.name === name)
  if (!found) throw new Error(`no case is named ${name}`)
  return found
}

interface Plant {
  what: string
  file: string
  was: string
  is: string
  name: string
  aspect: Aspect
}

const PLANTS: readonly Plant[] = [
  {
    what: 'a word',
    file: 'components/call-bar/index.wxml',
    was: "call.shown) : '选小区'",
    is: "call.shown) : '选择小区'",
    name: 'call-bar: no community yet',
    aspect: 'text',
  },
  {
    what: 'a condition',
    file: 'components/failure/index.wxml',
    was: 'wx:if="{{ quote }}"',
    is: 'wx:if="{{ !quote }}"',
    name: 'failure: a number to quote',
    aspect: 'text',
  },
  {
    what: 'the detail of an event',
    file: 'components/danger-strip/index.js',
    was: '"emergency", { number }',
    is: '"emergency", { number: Number(number) }',
    name: 'call-bar: the red strip above it',
    aspect: 'events',
  },
  {
    what: 'a tap that is not bound',
    file: 'components/failure/index.wxml',
    was: 'bindtap="onRetry"',
    is: '',
    name: 'failure: what it says by itself',
    aspect: 'events',
  },
  {
    what: 'data',
    file: 'components/danger-strip/index.js',
    was: 'split("").join(" ")',
    is: 'split("").join("")',
    name: 'danger-strip: opened and closed',
    aspect: 'data',
  },
  {
    what: 'the data of a component inside',
    file: 'components/bottom-sheet/index.js',
    was: '"down"',
    is: '"gone"',
    name: 'line-sheet: three lines',
    aspect: 'parts',
  },
  {
    what: 'what a screen reader says',
    file: 'visitor/components/stepper/index.wxml',
    was: '，少一{{ unit }}',
    is: '，减一{{ unit }}',
    name: 'stepper: up, as the page follows',
    aspect: 'boxes',
  },
  {
    what: 'a field that is not drawn anew',
    file: 'components/option-sheet/index.js',
    was: '?? 0) + 1]',
    is: '?? 0) + 0]',
    name: 'option-sheet: a step with a field after another one',
    aspect: 'fields',
  },
]

/** The sources with every plant in them; each is looked for in a case and an aspect of its own. */
function plantAll(): string {
  rmSync(PLANTED, { recursive: true, force: true })
  cpSync(SOURCES, PLANTED, { recursive: true })
  for (const { file, was, is } of PLANTS) {
    const target = path.join(PLANTED, file)
    const text = readFileSync(target, 'utf8')
    if (!text.includes(was)) throw new Error(`${file} has no ${was}`)
    writeFileSync(target, text.replace(was, is))
  }
  return PLANTED
}

const older = olderFrom(
  plantAll(),
  PLANTS.map(({ name }) => caseOf(name)),
)

test.each(PLANTS)('$what changed on one side is seen', async ({ name, aspect }) => {
  const played = caseOf(name)
  const found = disagreements(await play(newer, played), await play(older, played))
  expect(found.map((each) => each.aspect)).toContain(aspect)
  expect(judge(name, found)).not.toEqual([])
})

test('an explained difference that is gone is asked to be taken out', () => {
  const table = [{ why: 'told', where: { 'a case': ['2 text', '3 data'] } }]
  const paths = { text: { newer: '甲', older: '乙' } }
  const found = [{ step: 2, after: 'tap', aspect: 'text' as const, paths }]
  expect(judge('a case', found, table)).toEqual([
    'a case: the explained difference at step 3 data is gone: take it out',
  ])
  expect(judge('another case', found, table)).toEqual([
    'step 2 (tap) text: preview "甲", older framework "乙"',
  ])
})
