import type { Roster } from '../../../cloud/src/database/place.tables'
import type { Level } from '../../../cloud/src/notify/notice'
import { type Colleague, NOBODYS, whoIsTold } from '../../../cloud/src/notify/recipients'
import { inShiftAt } from '../../../cloud/src/notify/shift'

type Change = Partial<Omit<Colleague, 'staffId' | 'personId'>>

const somebody = (staffId: string, role: Colleague['role'], change: Change = {}): Colleague => ({
  staffId,
  personId: `person of ${staffId}`,
  role,
  offDuty: false,
  inShift: false,
  trades: [],
  ...change,
})

const off = { offDuty: true }
const shift = { inShift: true }
const told = (
  to: Parameters<typeof whoIsTold>[0],
  staff: Colleague[],
  assignment: Parameters<typeof whoIsTold>[2] = NOBODYS,
) => whoIsTold(to, staff, assignment).map(({ staffId }) => staffId)
const atLevel = (level: Level, staff: Colleague[]) => told({ level }, staff)

describe('a level that is told', () => {
  it('is everybody of it on duty where no roster says who is there', () => {
    const staff = [somebody('d1', 'desk'), somebody('d2', 'desk'), somebody('m1', 'manager')]
    expect(atLevel('desk', staff)).toEqual(['d1', 'd2'])
  })

  it('is only those in shift while there are some', () => {
    const staff = [
      somebody('d1', 'desk', shift),
      somebody('d2', 'desk'),
      somebody('l1', 'team-lead'),
    ]
    expect(atLevel('desk', staff)).toEqual(['d1'])
  })

  it('is the colleagues out of shift before anybody above them', () => {
    const staff = [somebody('d1', 'desk', { ...shift, ...off }), somebody('d2', 'desk')]
    expect(atLevel('desk', [...staff, somebody('l1', 'team-lead')])).toEqual(['d2'])
  })

  it('includes the team lead who keeps the desk’s watch at night, but no technician who does', () => {
    const staff = [somebody('d1', 'desk'), somebody('t1', 'technician', shift)]
    expect(atLevel('desk', [...staff, somebody('l1', 'team-lead', shift)])).toEqual(['d1', 'l1'])
    expect(atLevel('desk', staff)).toEqual(['d1'])
  })

  it('passes to the next when all of it are off duty: desk, team lead, manager, company', () => {
    const staff = [
      somebody('d1', 'desk', off),
      somebody('l1', 'team-lead', off),
      somebody('m1', 'manager', off),
      somebody('x1', 'company'),
    ]
    expect(atLevel('desk', staff)).toEqual(['x1'])
    expect(atLevel('manager', staff)).toEqual(['x1'])
  })

  it('comes back down when nobody above is there, so that somebody who may assign knows', () => {
    const staff = [somebody('d1', 'desk'), somebody('l1', 'team-lead', off)]
    expect(atLevel('manager', staff)).toEqual(['d1'])
    expect(atLevel('company', [...staff, somebody('l2', 'team-lead')])).toEqual(['l2'])
  })

  it('is nobody when only those are left who could not act: the notice waits', () => {
    const staff = [
      somebody('d1', 'desk', off),
      somebody('t1', 'technician', shift),
      somebody('g1', 'guard', shift),
    ]
    expect(atLevel('desk', staff)).toEqual([])
    expect(atLevel('desk', [])).toEqual([])
  })
})

describe('whoever has the order', () => {
  const trades = ['plumbing']
  const staff = [
    somebody('d1', 'desk'),
    somebody('t1', 'technician', { trades }),
    somebody('t2', 'technician', { trades, ...off }),
    somebody('t3', 'technician', { trades: ['lift'] }),
  ]

  it('is told as long as they are on duty', () => {
    expect(told({ assignee: true }, staff, { staffId: 't3', trade: null })).toEqual(['t3'])
  })

  it('gives way to the desk when they are off duty, have left, or nobody has it', () => {
    for (const staffId of ['t2', 'somebody-who-left', null])
      expect(told({ assignee: true }, staff, { staffId, trade: null })).toEqual(['d1'])
  })

  it('is the trade’s group while none of it has taken it, or the desk when none is there', () => {
    expect(told({ assignee: true }, staff, { staffId: null, trade: 'plumbing' })).toEqual(['t1'])
    expect(told({ trade: 'plumbing' }, staff)).toEqual(['t1'])
    expect(told({ trade: 'gas' }, staff)).toEqual(['d1'])
  })

  it('news for one colleague waits in their inbox while they are off duty, not after they left', () => {
    expect(told({ staff: 't2' }, staff)).toEqual(['t2'])
    expect(told({ staff: 'somebody-who-left' }, staff)).toEqual(['d1'])
  })
})

describe('the shift', () => {
  const roster: Roster = {
    anchorDate: '2026-11-16',
    cycleDays: 2,
    shifts: [
      { id: 'day', name: '白班', from: '08:00', to: '20:00', lineId: 'centre' },
      { id: 'night', name: '夜班', from: '20:00', to: '08:00', lineId: 'centre' },
      { id: 'lead', name: '带班', from: '09:00', to: '18:00', lineId: 'centre' },
    ],
    days: [
      {
        day: 1,
        onDuty: [
          { shiftId: 'day', staffId: 'd1' },
          { shiftId: 'night', staffId: 'd2' },
          { shiftId: 'lead', staffId: 'l1' },
        ],
      },
      { day: 2, onDuty: [{ shiftId: 'day', staffId: 'd3' }] },
    ],
  }
  const inShift = (at: string) => [...inShiftAt(roster, new Date(at))].sort()

  it('turns by Shanghai’s clock, and two shifts of one line may run at once', () => {
    expect(inShift('2026-11-16T00:00:00Z')).toEqual(['d1']) // 8:00
    expect(inShift('2026-11-16T02:00:00Z')).toEqual(['d1', 'l1'])
    expect(inShift('2026-11-16T12:00:00Z')).toEqual(['d2']) // 20:00
  })

  it('of the night belongs to the day it began, and an empty place is nobody’s', () => {
    expect(inShift('2026-11-16T20:00:00Z')).toEqual(['d2']) // 4:00 of day 2
    expect(inShift('2026-11-17T00:00:00Z')).toEqual(['d3'])
    expect(inShift('2026-11-17T12:00:00Z')).toEqual([])
  })

  it('is empty without a roster', () => {
    expect([...inShiftAt(null, new Date('2026-11-16T02:00:00Z'))]).toEqual([])
  })
})
