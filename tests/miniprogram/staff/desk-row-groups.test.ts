import {
  groupPatches,
  groupsOf,
  type RowGroup,
} from '../../../miniprogram/staff/pages/desk/row-groups'
import { jobRows } from '../../../miniprogram/staff/pages/desk/view'
import { NOW, summary } from '../requests/garden'
import { job, queue } from './desk-day'

/** Of one setData, in bytes: what the audit of every page allows ours. */
const OURS = 13_107
const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value))

const longest = (at: number) =>
  job('地下车库出入口道闸抬不起来放不下去', '08:00', '08:30', {
    summary: {
      ...summary({
        ...{ title: '地下车库出入口道闸抬不起来放不下去', place: '地下车库'.repeat(15) },
        ...{ id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`, mediaWaiting: 9 },
        ...{ number: `1124-${String(at)}` },
      }),
    },
    ...{ verified: false, nudges: 12 },
  })
const rowsOf = (count: number) =>
  jobRows(queue(Array.from({ length: count }, (_, at) => longest(at))), {}, NOW)
const ids = (groups: readonly RowGroup[]) => groups.flatMap(({ rows }) => rows.map(({ id }) => id))

/** What is shown once the patches are set, as WeChat sets a path. */
function shownAfter(shown: readonly RowGroup[], patches: ReturnType<typeof groupPatches>) {
  let now = [...shown]
  for (const patch of patches)
    for (const [path, value] of Object.entries(patch))
      if (Array.isArray(value)) now = value
      else now[Number(/^rowGroups\[(\d+)\]$/.exec(path)?.[1])] = value
  return now
}

describe('the rows of the queue travel in groups', () => {
  it('however many of the longest there are, one setData stays under its bound', () => {
    for (const count of [1, 10, 40])
      for (const patch of groupPatches([], rowsOf(count))) expect(bytesOf(patch)).toBeLessThan(OURS)
  })

  it('nothing travels when nothing has changed, and one group when one row has', () => {
    const rows = rowsOf(12)
    const shown = groupsOf(rows)
    expect(groupPatches(shown, rows)).toEqual([])
    const again = rows.map((row, at) => (at === 6 ? { ...row, changed: '王敏 14:41 接了' } : row))
    expect(groupPatches(shown, again).map((patch) => Object.keys(patch))).toEqual([
      ['rowGroups[1]'],
    ])
  })

  it.each([
    [0, 10],
    [10, 20],
    [20, 9],
    [12, 11],
    [10, 0],
    [0, 0],
  ])('%i rows become %i, each shown once and in order', (before, after) => {
    const rows = rowsOf(after)
    const shown = shownAfter(groupsOf(rowsOf(before)), groupPatches(groupsOf(rowsOf(before)), rows))
    expect(ids(shown)).toEqual(rows.map(({ id }) => id))
    expect(shown.length > 0).toBe(after > 0)
  })
})
