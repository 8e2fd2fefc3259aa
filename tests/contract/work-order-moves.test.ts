import { MOVE_NAMES } from '../../miniprogram/contract/replies/move-names'
import { WORK_ORDER_STATES } from '../../miniprogram/contract/replies/work-order-states'
import { NOTICE_KINDS } from '../../miniprogram/contract/replies/notice-kinds'
import { addMinutes } from '../../miniprogram/contract/shanghai-time'
import {
  type Actor,
  type OrderFacts,
  mayStaffSee,
} from '../../miniprogram/contract/work-order-actors'
import { MOVE_EVENTS } from '../../miniprogram/contract/replies/work-order-history'
import { type MoveName } from '../../miniprogram/contract/work-order-move'
import { closedAfter, stateAfter } from '../../miniprogram/contract/work-order-judge'
import {
  judgeMove,
  moveFor,
  MOVES,
  movesFor,
} from '../../miniprogram/staff/contract/work-order-moves'
import {
  FINAL_STATES,
  isOpen,
  type WorkOrderState,
} from '../../miniprogram/contract/work-order-states'
import {
  COMPANY,
  DESK,
  ELECTRICIAN,
  facts,
  GUARD,
  NOW,
  PLUMBER,
  REPORTER,
  SYSTEM,
} from './work-order-cases'

const names = (order: OrderFacts, actor: Actor) =>
  movesFor(order, actor, NOW).map(({ name }) => name)
const refusal = (name: MoveName, order: OrderFacts, actor: Actor) => {
  const judged = judgeMove(name, order, actor, NOW)
  return 'refusal' in judged ? judged.refusal : null
}

describe('the table of moves', () => {
  it('has every move and writes every event, and tells only what there is a notice for', () => {
    expect([...new Set(MOVES.map(({ name }) => name))].sort()).toEqual([...MOVE_NAMES].sort())
    const events = new Set(MOVES.map(({ event }) => event))
    expect(MOVE_EVENTS.filter((event) => !events.has(event))).toEqual(['submitted'])
    for (const { tells } of MOVES)
      for (const kind of Object.values(tells)) expect(NOTICE_KINDS).toContain(kind)
  })

  it('never has two rows for one move from one state', () => {
    const seen = MOVES.flatMap(({ name, from }) => from.map((state) => `${name} from ${state}`))
    expect(seen.filter((one, index) => seen.indexOf(one) < index)).toEqual([])
  })

  it('reaches every state', () => {
    const reached = new Set<WorkOrderState>(['submitted'])
    for (let before = 0; before < reached.size;) {
      before = reached.size
      for (const move of MOVES)
        for (const state of move.from)
          if (reached.has(state)) reached.add(stateAfter(move, state, 'taken'))
    }
    expect(WORK_ORDER_STATES.filter((state) => !reached.has(state))).toEqual([])
  })

  it('leaves no order stuck: the desk or time can always take an open or a done one further', () => {
    const open = WORK_ORDER_STATES.filter(
      (state) => isOpen(state) || ['done', 'rated'].includes(state),
    )
    for (const state of open)
      for (const assigneeStaffId of [null, 't1'])
        for (const kind of ['repair', 'complaint'] as const)
          for (const price of ['none', 'refused'] as const) {
            const order = facts({ state, assigneeStaffId, kind, price, closedAt: NOW })
            const on = movesFor(order, DESK, NOW)
              .concat(movesFor(order, SYSTEM, NOW))
              .filter(({ move }) => move.to !== 'same')
            expect([state, on.length > 0]).toEqual([state, true])
          }
  })

  it('ends for good in its ends, but for what was merged; an archived order is only rated or reopened', () => {
    for (const { name, from, to } of MOVES.filter((move) => move.to !== 'same'))
      expect([name, to, from.filter((state) => FINAL_STATES.includes(state))]).toEqual([
        name,
        to,
        name === 'split' ? ['merged'] : [],
      ])
    expect(names(facts({ state: 'merged', closedAt: NOW }), DESK)).toEqual(['split'])
    expect(names(facts({ state: 'merged', closedAt: NOW }), REPORTER)).toEqual([])
    expect(names(facts({ state: 'archived', closedAt: NOW }), REPORTER)).toEqual(['rate', 'reopen'])
  })

  it('never leaves work in nobody’s hands: who is on it has a name', () => {
    type Node = Pick<OrderFacts, 'state' | 'assigneeStaffId'> & {
      pausedFrom: WorkOrderState | null
      mergedFrom: WorkOrderState | null
    }
    const seen = new Map<string, Node>()
    const queue: Node[] = [
      { state: 'submitted', assigneeStaffId: null, pausedFrom: null, mergedFrom: null },
    ]
    const actors = [REPORTER, DESK, SYSTEM, PLUMBER]
    for (let node = queue.pop(); node; node = queue.pop()) {
      const key = JSON.stringify(node)
      if (seen.has(key)) continue
      seen.set(key, node)
      const order = facts({ ...node, closedAt: isOpen(node.state) ? null : NOW })
      for (const actor of actors)
        for (const { move } of movesFor(order, actor, NOW)) {
          const mover = actor.who === 'staff' ? actor.staffId : null
          const before = move.name === 'split' ? node.mergedFrom : node.pausedFrom
          const state = stateAfter(move, node.state, before)
          const stands = state === 'paused' || state === 'merged'
          const pausedFrom = move.name === 'pause' ? node.state : stands ? node.pausedFrom : null
          const mergedFrom = move.name === 'merge' ? node.state : null
          for (const given of move.owner === 'assignee' ? ['t1', null] : [null]) {
            const owner = {
              mover,
              assignee: given,
              nobody: null,
              kept: node.assigneeStaffId,
            }[move.owner ?? 'kept']
            queue.push({ state, assigneeStaffId: owner, pausedFrom, mergedFrom })
          }
        }
    }
    const orphans = [...seen.values()].filter(
      ({ state, assigneeStaffId }) =>
        ['taken', 'scheduled', 'in-progress'].includes(state) && assigneeStaffId === null,
    )
    expect(orphans).toEqual([])
    expect(seen.size).toBeGreaterThan(20)
  })
})

describe('what a resident may do', () => {
  it('cancels freely before assignment and with a reason afterwards', () => {
    expect(moveFor('cancel', facts(), REPORTER, NOW)?.needs).toEqual([])
    expect(moveFor('cancel', facts({ state: 'taken' }), REPORTER, NOW)?.needs).toEqual(['reason'])
    expect(moveFor('cancel', facts({ state: 'in-progress' }), REPORTER, NOW)).toBeNull()
  })

  it('accepts finished work, or sends it back with a reason', () => {
    const order = facts({ state: 'awaiting-acceptance', assigneeStaffId: 't1' })
    expect(names(order, REPORTER)).toEqual(['confirm', 'send-back'])
    expect(moveFor('send-back', order, REPORTER, NOW)?.needs).toEqual(['reason'])
  })

  it('is told why it is too late, or that it has been rated already', () => {
    const long = facts({ state: 'done', closedAt: addMinutes(NOW, -15 * 1440 - 1) })
    expect(refusal('reopen', long, REPORTER)).toBe('work-order.too-late')
    const rated = facts({ state: 'rated', closedAt: NOW, rated: true })
    expect(refusal('rate', rated, REPORTER)).toBe('work-order.rated-already')
    expect(refusal('rate', { ...rated, state: 'archived' }, REPORTER)).toBe(
      'work-order.rated-already',
    )
    expect(refusal('add-feedback', { ...rated, hasFeedback: true }, REPORTER)).toBe(
      'work-order.rated-already',
    )
    expect(refusal('rate', facts({ state: 'paused' }), REPORTER)).toBe('work-order.move-refused')
  })

  it('changing the window of a fixed visit makes the technician fix another', () => {
    const order = facts({ state: 'scheduled', assigneeStaffId: 't1' })
    expect(moveFor('change-window', order, REPORTER, NOW)?.move.to).toBe('taken')
  })

  it('never does what staff do, nor staff what a resident does', () => {
    for (const state of WORK_ORDER_STATES) {
      const order = facts({ state, assigneeStaffId: 't1', price: 'open', closedAt: NOW })
      for (const { move } of movesFor(order, REPORTER, NOW)) expect(move.by).toContain('reporter')
      const own = names(order, DESK).filter((name) => names(order, REPORTER).includes(name))
      expect(own).toEqual([])
    }
  })

  it('who only telephoned is acted for by the desk, who cannot rate in their name', () => {
    const order = facts({ hasReporter: false })
    expect(names(order, DESK)).toContain('cancel')
    const done = facts({ hasReporter: false, state: 'done', closedAt: NOW })
    expect(names(done, DESK)).toEqual(['reopen'])
  })
})

describe('what staff may do', () => {
  it('the desk finds accepting first, a technician taking', () => {
    expect(names(facts(), DESK)).toEqual([
      'accept',
      'assign',
      'take',
      'change-urgency',
      'decline',
      'merge',
    ])
    expect(names(facts(), PLUMBER)).toEqual(['take'])
  })

  it('the company can do what the desk can, so an alert to it is no dead end', () => {
    expect(names(facts(), COMPANY)).toEqual(names(facts(), DESK))
  })

  it('a guard has nothing to do with orders', () => {
    for (const state of WORK_ORDER_STATES) expect(names(facts({ state }), GUARD)).toEqual([])
    expect(mayStaffSee(facts(), GUARD)).toBe(false)
  })

  it('a technician takes what is nobody’s, of his trade or his own, and sees nothing else', () => {
    const plumbing = facts({ state: 'assigned', assigneeTrade: 'plumbing' })
    expect(names(plumbing, PLUMBER)).toEqual(['take'])
    expect(names(plumbing, ELECTRICIAN)).toEqual([])
    expect(mayStaffSee(plumbing, ELECTRICIAN)).toBe(false)
    const his = facts({ state: 'assigned', assigneeStaffId: 't1' })
    expect(names(his, PLUMBER)[0]).toBe('take')
    expect(names(his, ELECTRICIAN)).toEqual([])
    expect(mayStaffSee(his, PLUMBER)).toBe(true)
    expect(mayStaffSee(his, DESK)).toBe(true)
  })

  it('the desk says why when it takes an order from somebody, not when it is its own', () => {
    const his = facts({ state: 'taken', assigneeStaffId: 't1' })
    expect(moveFor('assign', his, DESK, NOW)?.needs).toEqual(['assignee', 'reason'])
    expect(moveFor('assign', { ...his, assigneeStaffId: 'd1' }, DESK, NOW)?.needs).toEqual([
      'assignee',
    ])
    expect(moveFor('assign', facts(), DESK, NOW)?.may).toEqual(['reason'])
  })

  it('nothing is finished while its price is open or refused', () => {
    const his = facts({ state: 'in-progress', assigneeStaffId: 't1' })
    expect(refusal('finish', { ...his, price: 'open' }, PLUMBER)).toBe('work-order.price-open')
    expect(refusal('finish', { ...his, price: 'refused' }, PLUMBER)).toBe('work-order.price-open')
    expect(refusal('finish', { ...his, price: 'agreed' }, PLUMBER)).toBeNull()
  })

  it('a question is answered from the desk, a repair needs somebody to go there', () => {
    expect(refusal('finish', facts({ kind: 'inquiry', state: 'accepted' }), DESK)).toBeNull()
    expect(refusal('finish', facts({ state: 'accepted' }), DESK)).toBe('work-order.move-refused')
  })

  it('a visit is fixed once somebody has the order', () => {
    const order = facts({ state: 'assigned', assigneeTrade: 'plumbing' })
    expect(refusal('schedule', order, DESK)).toBe('work-order.move-refused')
    expect(refusal('schedule', { ...order, assigneeStaffId: 't1' }, DESK)).toBeNull()
  })
})

describe('where a move leads', () => {
  it('a pause goes on where it began', () => {
    const resume = MOVES.find(({ name }) => name === 'resume')!
    expect(stateAfter(resume, 'paused', 'in-progress')).toBe('in-progress')
    expect(stateAfter(resume, 'paused', null)).toBe('accepted')
  })

  it('an order is closed once, and open again once it is reopened', () => {
    const later = addMinutes(NOW, 60)
    expect(closedAfter(null, 'done', NOW)).toEqual(NOW)
    expect(closedAfter(NOW, 'rated', later)).toEqual(NOW)
    expect(closedAfter(NOW, 'reopened', later)).toBeNull()
  })
})
