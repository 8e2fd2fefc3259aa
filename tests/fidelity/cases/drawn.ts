import fc from 'fast-check'
import { type Case, type Step, at, casesOf } from '../case'

/** Drawn with a fixed seed: every run plays the same ones, so that a difference can be named. */
const drawn = <T>(arbitrary: fc.Arbitrary<T>, count: number): T[] =>
  fc.sample(arbitrary, { seed: 20_261_124, numRuns: count })

const text = fc.string({
  unit: fc.constantFrom('，', '、', '。', '好', '的', '1', ' ', '<', '&', '{', '}', '"'),
  maxLength: 24,
})

const sentences = drawn(fc.array(text, { minLength: 3, maxLength: 3 }), 6).flatMap((texts, i) =>
  casesOf(
    'components/state-line/index',
    [],
    { text: '' },
    {
      [`drawn sentences ${i + 1}`]: { steps: texts.map((each) => ({ set: { text: each } })) },
    },
  ),
)

const tile = fc.record({
  id: fc.constantFrom('p1', 'p2', 'p3'),
  thumb: fc.constantFrom('', '/media/1.jpg'),
  label: fc.constantFrom('第 1 张照片', '视频'),
  clip: fc.boolean(),
  state: fc.constantFrom('kept', 'waiting', 'sending', 'failed', 'refused', 'done'),
  percent: fc.integer({ min: 0, max: 100 }),
})
const tiles = fc.uniqueArray(tile, { maxLength: 3, selector: ({ id }) => id })
const flags = { removable: fc.boolean(), addPhoto: fc.boolean(), addClip: fc.boolean() }

const grids = drawn(
  fc.array(fc.record({ tiles, ...flags }), { minLength: 4, maxLength: 4 }),
  10,
).map((looks): Step[] => looks.map((set) => ({ set })))
const photos = grids.flatMap((steps, i) =>
  casesOf(
    'requests/components/photo-grid/index',
    ['open', 'remove', 'retry', 'broken', 'photo', 'clip'],
    { tiles: [], removable: false, addPhoto: false, addClip: false },
    { [`drawn tiles ${i + 1}`]: { steps } },
  ),
)

const bounds = fc.record({ value: fc.integer({ min: -2, max: 5 }), min: fc.nat(2), max: fc.nat(4) })
const counts = drawn(fc.array(bounds, { minLength: 4, maxLength: 4 }), 6).flatMap((all, i) =>
  casesOf(
    'visitor/components/stepper/index',
    ['change'],
    { label: '同行', max: 3, min: 0, unit: '位', value: 0 },
    {
      [`drawn numbers ${i + 1}`]: {
        steps: all.flatMap((set, turn): Step[] => [
          { set },
          { tap: at(turn % 2 ? 'less' : 'more') },
        ]),
      },
    },
  ),
)

const plate = fc.string({
  unit: fc.constantFrom('浙', '粤', 'A', '8', 'D', '1', '挂', '使'),
  maxLength: 8,
})
const plates = drawn(fc.array(plate, { minLength: 4, maxLength: 4 }), 6).flatMap((all, i) =>
  casesOf(
    'visitor/components/plate-sheet/index',
    ['change', 'close'],
    { open: true, plate: '' },
    {
      [`drawn plates ${i + 1}`]: {
        steps: all.flatMap((each): Step[] => [
          { set: { plate: each } },
          { tap: at('plate-delete') },
        ]),
      },
    },
  ),
)

export const DRAWN: readonly Case[] = [...sentences, ...photos, ...counts, ...plates]
