/** People to give an order to, as one reads down the list: who is there, and who has least to do. Pure. */
import type { StaffRole } from '../../contract/endpoint'
import { piecesOf } from '../../words/pieces'
import { tradeName } from '../catalogue/trades'
import type { AssigneeChoice } from '../contract/desk-duty'
import type { Assignees } from '../services/desk-orders'

const ROLES: Record<StaffRole, string> = {
  desk: '前台',
  technician: '师傅',
  guard: '门岗',
  'team-lead': '班长',
  manager: '项目经理',
  company: '公司',
}
export const roleWords = (role: StaffRole) => ROLES[role]

export interface Choice {
  id: string
  name: string
  note: string[]
  on: boolean
  spoken: string
}

/** 两样: more would hide what matters, whether the person is there. */
const TRADES_SHOWN = 2

function whatTheyDo({ role, trades }: AssigneeChoice): string {
  const names = trades.slice(0, TRADES_SHOWN).map(tradeName)
  if (names.length === 0) return roleWords(role)
  return names.join('、') + (trades.length > TRADES_SHOWN ? '等' : '')
}

const dutyWords = (onDuty: boolean) => (onDuty ? '在岗' : '不在岗')
const openWords = (count: number) => (count === 0 ? '手上没有单' : `手上 ${count} 件`)

function personChoice(person: AssigneeChoice, chosen: string): Choice {
  const facts = [dutyWords(person.onDuty), openWords(person.openOrders), whatTheyDo(person)]
  return {
    id: person.staffId,
    name: person.name,
    note: piecesOf(facts),
    on: person.staffId === chosen,
    spoken: [person.name, ...facts].join('，'),
  }
}

/** Who usually goes stands above who usually sends. */
const GOES_FIRST: readonly StaffRole[] = ['technician', 'team-lead', 'desk', 'manager', 'company']
const rank = ({ onDuty, role }: AssigneeChoice) =>
  (onDuty ? 0 : GOES_FIRST.length) + GOES_FIRST.indexOf(role)

/**
 * Everybody but those named in `without`: who has the order already cannot be given it. Among people
 * of one kind the cloud's order stays: those with the fewest open orders first.
 */
export const peopleChoices = (
  { people }: Assignees,
  chosen: string,
  without: readonly string[],
): Choice[] =>
  people
    .slice()
    .sort((a, b) => rank(a) - rank(b))
    .filter(({ staffId }) => !without.includes(staffId))
    .map((person) => personChoice(person, chosen))

export const groupName = (tradeId: string) => `${tradeName(tradeId)}组`

export const groupChoices = (
  { trades }: Assignees,
  chosen: string,
  without: string | null,
): Choice[] =>
  trades
    .filter(({ id }) => id !== without)
    .map(({ id, onDuty }) => {
      const facts = onDuty > 0 ? `${onDuty} 人在岗` : '没有人在岗'
      return {
        id,
        name: groupName(id),
        note: [facts],
        on: id === chosen,
        spoken: `${groupName(id)}，${facts}`,
      }
    })
