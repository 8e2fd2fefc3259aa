import {
  CLOSED_STATES,
  OPEN_STATES,
  WORK_ORDER_STATES,
} from '../../miniprogram/contract/replies/work-order-states'
import {
  awaitsResident,
  canNudge,
  canRemark,
  FINAL_STATES,
  isAtWork,
  isOpen,
  isPaused,
  needsDesk,
  needsOwner,
} from '../../miniprogram/contract/work-order-states'
import { canRate, canReopen, confirmsItselfAt } from '../../miniprogram/contract/follow-up'
import { addMinutes } from '../../miniprogram/contract/shanghai-time'

const closedAt = new Date('2026-11-10T02:00:00.000Z')
const days = (count: number) => addMinutes(closedAt, count * 1440)

describe('the states of a work order', () => {
  it('are open or closed, never both', () => {
    expect([...OPEN_STATES, ...CLOSED_STATES].sort()).toEqual([...WORK_ORDER_STATES].sort())
    for (const state of WORK_ORDER_STATES)
      expect(CLOSED_STATES.includes(state)).toBe(!isOpen(state))
  })

  it('answer to their named questions', () => {
    const those = (asks: (state: (typeof WORK_ORDER_STATES)[number]) => boolean) =>
      WORK_ORDER_STATES.filter(asks).join(' ')
    expect(those(needsDesk)).toBe('submitted reopened')
    expect(those(isAtWork)).toBe('taken scheduled in-progress rework')
    expect(those(isPaused)).toBe('paused')
    expect(those(awaitsResident)).toBe('awaiting-acceptance')
    expect(those((state) => isOpen(state) && !canNudge(state))).toBe('awaiting-acceptance')
    expect(those((state) => !canRemark(state))).toBe('archived cancelled declined merged')
    expect(FINAL_STATES.filter(canNudge)).toEqual([])
  })

  it('nobody by name has an order of a trade, and that is 待派', () => {
    expect(needsOwner({ state: 'assigned', assigneeStaffId: null })).toBe(true)
    expect(needsOwner({ state: 'assigned', assigneeStaffId: 't1' })).toBe(false)
    expect(needsOwner({ state: 'paused', assigneeStaffId: null })).toBe(false)
    expect(needsOwner({ state: 'done', assigneeStaffId: null })).toBe(false)
  })
})

describe('coming back to a closed order', () => {
  it('a resident may reopen for fifteen days and not a minute longer', () => {
    expect(canReopen({ state: 'done', closedAt }, days(15))).toBe(true)
    expect(canReopen({ state: 'archived', closedAt }, addMinutes(days(15), 1))).toBe(false)
    expect(canReopen({ state: 'cancelled', closedAt }, days(1))).toBe(false)
  })

  it('a resident rates once', () => {
    expect(canRate({ state: 'archived', closedAt, rated: false }, days(15))).toBe(true)
    expect(canRate({ state: 'archived', closedAt, rated: true }, days(8))).toBe(false)
    expect(canRate({ state: 'rated', closedAt, rated: true }, days(1))).toBe(false)
    expect(canRate({ state: 'done', closedAt, rated: false }, days(16))).toBe(false)
  })

  it('finished work confirms itself after 72 hours', () => {
    expect(confirmsItselfAt(closedAt)).toEqual(days(3))
  })
})
