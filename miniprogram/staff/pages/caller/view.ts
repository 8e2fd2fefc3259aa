/** Who may be on the telephone, as the desk reads it while listening. Pure. */
import type { CallerHousehold } from '../../contract/desk-caller'
import type { FoundCallers } from '../../services/callers'
import { dueOf, STATE_WORDS } from '../../words/desk-words'
import { piecesOf } from '../../../words/pieces'

type OpenOrder = CallerHousehold['openOrders'][number]
type Member = CallerHousehold['members'][number]

export interface OrderRow {
  id: string
  title: string
  /** 1124-7 · 已受理 · 剩 20 分 */
  note: string[]
  /** 晚了 8 分; empty while in time */
  late: string
  spoken: string
}

export interface MemberRow {
  id: string
  name: string
  note: string[]
  isCaller: boolean
}

export interface HomeView {
  roomId: string
  address: string
  notes: string[]
  members: MemberRow[]
  /** 车牌 沪A0000X */
  plates: string
  orders: OrderRow[]
  more: string
}

const RELATIONS: Record<Member['relation'], string> = {
  owner: '业主',
  family: '家里人',
  tenant: '租住',
}

/** As many as the cloud lists of one home, and homes of one search. */
const MOST = 10

export function orderRow(
  { id, number, title, state, nextPromise, submittedAt }: OpenOrder,
  now: Date,
): OrderRow {
  const due = dueOf(nextPromise, submittedAt, now)
  const isLate = due?.tone === 'danger'
  const facts = [number, STATE_WORDS[state], isLate ? '' : (due?.text ?? '')]
  const late = isLate ? due.text : ''
  const spoken = [title, late, ...facts].filter((fact) => fact !== '').join('，')
  return { id, title, note: piecesOf(facts), late, spoken: `打开工单，${spoken}` }
}

const memberRow = ({ memberId, name, phone, relation, verified, isCaller }: Member): MemberRow => ({
  id: memberId,
  name: name ?? '没留姓名',
  note: piecesOf([RELATIONS[relation], phone ?? '没留电话', verified ? '' : '还没核实']),
  isCaller,
})

export const homeView = (home: CallerHousehold, now: Date): HomeView => ({
  roomId: home.roomId,
  address: home.address,
  notes: home.notes.filter((note) => note !== ''),
  members: home.members
    .slice()
    .sort((a, b) => Number(b.isCaller) - Number(a.isCaller))
    .map(memberRow),
  plates: home.plates.length > 0 ? `车牌 ${home.plates.join('、')}` : '',
  orders: home.openOrders.map((order) => orderRow(order, now)),
  more: home.openOrders.length >= MOST ? `只列出最急的 ${MOST} 件，其余到前台里查` : '',
})

export function callerView({ households, strangerOrders }: FoundCallers, now: Date) {
  const homes = households.map((home) => homeView(home, now))
  return {
    homes,
    /** 3 户对得上，问一下是哪一户 */
    several: severalWords(homes.length),
    strangers: strangerOrders.map((order) => orderRow(order, now)),
    none: homes.length === 0,
  }
}

function severalWords(count: number): string {
  if (count >= MOST) return `先列出 ${MOST} 户，加上房号再找`
  return count > 1 ? `${count} 户对得上，问一下是哪一户` : ''
}

export type CallerView = ReturnType<typeof callerView>
