import {
  CLOSED_STATES,
  isOpen,
  MOVES,
  moveFor,
  movesFor,
  needsDesk,
  OPEN_STATES,
  WORK_ORDER_STATES,
} from '../../miniprogram/contract/work-order-states'
import { STAFF_ROLES } from '../../miniprogram/contract/endpoint'

describe('the life of a work order', () => {
  it('is open or closed in every state, never both', () => {
    expect([...OPEN_STATES, ...CLOSED_STATES].sort()).toEqual([...WORK_ORDER_STATES].sort())
    for (const state of WORK_ORDER_STATES)
      expect(CLOSED_STATES.includes(state)).toBe(!isOpen(state))
  })

  it('has no move out of an end', () => {
    for (const move of MOVES) for (const state of move.from) expect(isOpen(state)).toBe(true)
  })

  it('every state that waits for the desk is one the desk can answer', () => {
    expect(needsDesk('submitted')).toBe(true)
    expect(movesFor('submitted', 'desk').map((move) => move.name)).toEqual(['accept', 'decline'])
  })

  it('a resident cancels freely before assignment and not afterwards', () => {
    expect(moveFor('cancel', 'submitted', 'reporter')?.to).toBe('cancelled')
    expect(moveFor('cancel', 'accepted', 'reporter')?.to).toBe('cancelled')
    for (const state of WORK_ORDER_STATES)
      if (state !== 'submitted' && state !== 'accepted')
        expect(moveFor('cancel', state, 'reporter')).toBeNull()
  })

  it('a resident never accepts, and staff never cancel in the name of a resident', () => {
    expect(moveFor('accept', 'submitted', 'reporter')).toBeNull()
    for (const role of STAFF_ROLES) expect(moveFor('cancel', 'submitted', role)).toBeNull()
  })

  it('a guard and a technician do not answer for the desk', () => {
    expect(movesFor('submitted', 'guard')).toEqual([])
    expect(movesFor('submitted', 'technician')).toEqual([])
  })

  it('the desk says why when it declines', () => {
    expect(moveFor('decline', 'submitted', 'desk')?.needsReason).toBe(true)
  })
})
