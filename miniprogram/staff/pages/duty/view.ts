/** Who is on duty, and what becomes of whose orders. Pure. */
import type { StaffRole } from '../../../contract/endpoint'
import { DESK_ROLES } from '../../../contract/work-order-actors'
import { piecesOf } from '../../../words/pieces'
import { tradeName } from '../../catalogue/trades'
import type { Going, Moved, Person, Team } from '../../services/duty'
import { roleWords } from '../../words/person-words'

const LEADERS: StaffRole[] = ['team-lead', 'manager', 'company']

/** As the cloud has it: nobody sends somebody home who stands above them. */
const rank = (role: StaffRole) => (DESK_ROLES as readonly StaffRole[]).indexOf(role)

const countWords = ({ openOrders }: Person) =>
  openOrders > 0 ? `手上 ${openOrders} 件` : '手上没有活'

function tradesWords({ role, trades }: Person): string {
  const names = trades.map(tradeName)
  return role === 'technician' && names.length > 0 ? names.join('、') : ''
}

export interface PersonRow {
  staffId: string
  name: string
  /** 师傅 · 手上 3 件 */
  note: string[]
  /** 水管下水、厨房卫浴 */
  trades: string
  on: boolean
  duty: string
  /** may be replaced by whoever looks */
  mayReplace: boolean
  spoken: string
}

export function dutyView({ you, people, toConfirm }: Team) {
  const me = people.find(({ staffId }) => staffId === you.staffId)
  const leads = LEADERS.includes(you.role)
  return {
    onDuty: you.onDuty,
    /** 手上 3 件没办完 */
    mine: me && me.openOrders > 0 ? `手上 ${me.openOrders} 件没办完` : '手上的都办完了',
    myOrders: me?.openOrders ?? 0,
    /** 2 份交接要您确认 */
    toConfirm: toConfirm > 0 ? `${toConfirm} 份交接要您确认` : '',
    leads,
    people: people
      .filter(({ staffId }) => leads && staffId !== you.staffId)
      .map((person) => personRow(person, rank(person.role) <= rank(you.role)))
      // Those one cannot send home stand below those one can.
      .sort((a, b) => Number(b.mayReplace) - Number(a.mayReplace)),
  }
}

function personRow(person: Person, mayReplace: boolean): PersonRow {
  const { staffId, name, role, onDuty } = person
  const facts = [roleWords(role), countWords(person)]
  const trades = tradesWords(person)
  const duty = onDuty ? '在岗' : '不在岗'
  const spoken = [name, duty, ...facts, trades].filter((fact) => fact !== '').join('，')
  const does = mayReplace ? '，点开交接' : ''
  return {
    ...{ staffId, name, note: piecesOf(facts), trades, on: onDuty, duty, mayReplace },
    spoken: spoken + does,
  }
}

export type DutyView = ReturnType<typeof dutyView>

/** Everybody who could take over: on duty and somebody else, first of the same work, those with the least first. */
export function replacementsFor(staffId: string, { people }: Pick<Team, 'people'>): Person[] {
  const role = people.find((person) => person.staffId === staffId)?.role
  const there = people.filter((person) => person.onDuty && person.staffId !== staffId)
  return there
    .filter((person) => person.role === role)
    .concat(there.filter((person) => person.role !== role))
}

/** The sheet: whose orders, to whom they may go, and what happens at the tap. */
export function handoverView(going: Going, team: Team) {
  const { people } = team
  const person = people.find(({ staffId }) => staffId === going.staffId)
  const open = person?.openOrders ?? 0
  const to = people.find(({ staffId }) => staffId === going.replacementStaffId)
  return {
    title: person?.name ?? '',
    leaves: going.leaves,
    open,
    /** only where there is something to hand over */
    choices: open > 0 ? choicesView(going, team) : [],
    happens: happensWords({ open, to: to?.name ?? null, who: person?.name ?? '' }, going.leaves),
    act: actWords(open, to?.name ?? null, going.leaves),
  }
}

export type HandoverView = ReturnType<typeof handoverView>

function choicesView({ staffId, replacementStaffId }: Going, team: Team) {
  const people = replacementsFor(staffId, team).map((person) => ({
    id: person.staffId,
    name: person.name,
    note: [roleWords(person.role), tradesWords(person), countWords(person)]
      .filter((fact) => fact !== '')
      .join('，'),
    on: person.staffId === replacementStaffId,
  }))
  const queue = {
    id: '',
    name: '退回待派',
    note: '前台重新派，马上收到提醒',
    on: replacementStaffId === null,
  }
  return people.concat(queue)
}

function happensWords(
  { open, to, who }: { open: number; to: string | null; who: string },
  leaves: boolean,
): string {
  const gone = leaves ? `${who}以后进不了前台，也不再收到派单` : `${who}不再收到新派的`
  if (open === 0) return `没有要交接的，${gone}。`
  const orders =
    to === null
      ? `${open} 件退回待派，前台马上收到提醒`
      : `${open} 件交给${to}，其中等住户验收的回到前台`
  return `${orders}，${gone}。`
}

function actWords(open: number, to: string | null, leaves: boolean): string {
  const end = leaves ? '办理离职' : '改为不在岗'
  if (open === 0) return end
  return to === null ? `退回 ${open} 件，${end}` : `交给${to}，${end}`
}

/** 交接好了：3 件给了丁师傅，1 件回到前台 */
export function movedWords({ replaced, returned }: Moved, to: string | null): string {
  const parts: string[] = []
  if (replaced > 0) parts.push(`${replaced} 件给了${to ?? '同事'}`)
  if (returned > 0) parts.push(`${returned} 件回到前台`)
  return parts.length > 0 ? `交接好了，${parts.join('，')}` : '记下了'
}
