import { faultsIn } from '../../miniprogram/contract/replies/faults'
import type { Need } from '../../miniprogram/contract/work-order-move'
import {
  faultsOfMove,
  type MoveFields,
} from '../../miniprogram/staff/contract/work-order-move-body'
import {
  residentMoveBody,
  staffMoveBody,
} from '../../miniprogram/contract/requests/work-order-move'
import { MOVES } from '../../miniprogram/staff/contract/work-order-moves'
import { pauseFault, windowFault } from '../../miniprogram/staff/contract/time-windows'
import { stateOfQuote, totalFen, yuan } from '../../miniprogram/contract/work-order-price'
import { PROMISE_RULES } from '../../miniprogram/requests/catalogue/promise-rules'
import { NOW } from './work-order-cases'

const window = { from: '2026-11-25T01:00:00.000Z', to: '2026-11-25T03:00:00.000Z' }
/** One body that answers each need. */
const ANSWERS: Record<Need, MoveFields> = {
  reason: { reason: '家里没人' },
  referral: { referral: '请打供电 95598' },
  words: { words: '换了阀门' },
  assignee: { assigneeStaffId: 't1' },
  window: { window },
  windows: { windows: [window] },
  pause: { pause: { reason: 'parts', words: '阀门订货', until: window.from } },
  quote: { quote: { materials: [{ name: '角阀', count: 1, unitFen: 3500 }], labourFen: 5000 } },
  rating: { rating: { solved: true, stars: 5 } },
  urgency: { urgency: 'urgent' },
  keeps: { keeps: ['plan'] },
  media: { media: [] },
  mergeInto: { mergeInto: { orderId: '00000000-0000-4000-8000-00000000abcd', version: 1 } },
}

it('every move can say what it lacks, and is complete once that is there', () => {
  for (const { name, needs = [], may = [], by } of MOVES) {
    const empty = faultsOfMove({ needs, may }, {})
    expect(empty.map(({ rule }) => rule)).toEqual(needs.map(() => 'required'))
    const body = Object.assign({}, ...needs.map((need) => ANSWERS[need])) as MoveFields
    expect(faultsOfMove({ needs, may }, body)).toEqual([])
    if (by.includes('reporter'))
      expect(faultsIn(residentMoveBody, { move: name, version: 1, ...body })).toEqual([])
    else if (!by.every((party) => party === 'system'))
      expect(faultsIn(staffMoveBody, { move: name, version: 1, ...body })).toEqual([])
  }
})

it('what a move does not take is refused by its field', () => {
  expect(faultsOfMove({ needs: ['reason'], may: [] }, { reason: '不修了', words: '多的' })).toEqual(
    [{ path: '/words', rule: 'additionalProperties' }],
  )
})

it('an order goes to a person or to a trade, not to both', () => {
  const assign = { needs: ['assignee'] as const, may: [] }
  expect(faultsOfMove(assign, { assigneeTrade: 'plumbing' })).toEqual([])
  expect(faultsOfMove(assign, { assigneeStaffId: 't1', assigneeTrade: 'plumbing' })).toEqual([
    { path: '/assigneeTrade', rule: 'additionalProperties' },
  ])
})

it('a resident cannot send a move of the staff, nor anybody a move of time', () => {
  expect(faultsIn(residentMoveBody, { move: 'accept', version: 1 })).toEqual([
    { path: '/move', rule: 'enum' },
  ])
  expect(faultsIn(staffMoveBody, { move: 'archive', version: 1 })).toEqual([
    { path: '/move', rule: 'enum' },
  ])
})

it('a reason is not blank and not an essay', () => {
  const send = (reason: string) =>
    faultsIn(residentMoveBody, { move: 'cancel', version: 1, reason })
  expect(send('   ')).toHaveLength(1)
  expect(send('长'.repeat(201))).toHaveLength(1)
  expect(send('长'.repeat(200))).toEqual([])
})

it('a window lies ahead and within a day', () => {
  expect(windowFault(window, NOW)).toBeNull()
  expect(windowFault({ from: window.to, to: window.from }, NOW)).toBe('request.invalid')
  expect(windowFault({ from: window.from, to: '2026-11-26T01:00:00.001Z' }, NOW)).toBe(
    'request.invalid',
  )
  expect(windowFault({ from: '2026-02-30T00:00:00.000Z', to: window.to }, NOW)).toBe(
    'request.invalid',
  )
  expect(windowFault({ from: '2026-11-24T03:00:00.000Z', to: NOW.toISOString() }, NOW)).toBe(
    'work-order.window-past',
  )
})

it('a pause has a reason the rule allows and a promise within its maximum', () => {
  const terms = { pauseReasons: ['parts'] as const, reasons: PROMISE_RULES.pauseReasons }
  const until = (text: string) => pauseFault({ reason: 'parts', until: text }, terms, NOW)
  expect(until('2026-12-01T06:40:00.000Z')).toBeNull()
  expect(until('2026-12-01T06:40:00.001Z')).toBe('work-order.pause-refused')
  expect(until(NOW.toISOString())).toBe('work-order.pause-refused')
  expect(pauseFault({ reason: 'owner', until: window.from }, terms, NOW)).toBe(
    'work-order.pause-refused',
  )
})

it('a price is counted in fen, and what costs nothing needs no consent', () => {
  const given = { materials: [{ name: '角阀', count: 3, unitFen: 3505 }], labourFen: 5000 }
  expect(totalFen(given)).toBe(15_515)
  expect([yuan(15_515), yuan(15_505), yuan(12_000), yuan(0)]).toEqual([
    '155.15',
    '155.05',
    '120',
    '0',
  ])
  expect(stateOfQuote(given)).toBe('open')
  expect(stateOfQuote({ materials: [], labourFen: 0 })).toBe('agreed')
  const dear = { materials: [{ name: '金', count: 999, unitFen: 100_000_000 }], labourFen: 0 }
  expect(faultsOfMove({ needs: ['quote'], may: [] }, { quote: dear })).toEqual([
    { path: '/quote', rule: 'maximum', limit: 100_000_000 },
  ])
})
