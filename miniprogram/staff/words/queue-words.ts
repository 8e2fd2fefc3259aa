/** Who has an order and what comes next, in the few words of a row. Pure. */
import { isDeskRole } from '../../contract/work-order-actors'
import { momentLabel } from '../../contract/shanghai-time'
import { isOpen, type WorkOrderState } from '../../contract/work-order-states'
import type { StaffSelf } from '../contract/desk'
import type { QueueTab } from '../contract/desk-queue'
import type { DeskRow } from '../services/desk-queue'
import { STATE_WORDS } from './desk-words'
import { groupName } from './person-words'

/** What somebody is doing about it, said after their name. */
const DOING: Readonly<Partial<Record<WorkOrderState, string>>> = {
  assigned: '还没接',
  taken: '接了',
  scheduled: '约好了',
  'in-progress': '正在办',
  paused: '先停着',
  'awaiting-acceptance': '办完了，等住户看',
  rework: '要再办一次',
}

/** 韩师傅约好了 今天 15:00; 水管下水组还没人接; 还没有人接. */
export function whoWords(row: DeskRow, you: StaffSelf | null, now: Date): string {
  const { assigneeStaffId, assigneeTrade, summary } = row
  const { state, ownerName, appointmentFrom } = summary
  if (!isOpen(state)) return STATE_WORDS[state]
  if (assigneeStaffId !== null) {
    const name = assigneeStaffId === you?.staffId ? '您' : (ownerName ?? '同事')
    const isAgreed = state === 'scheduled' && appointmentFrom !== null
    const when = isAgreed ? ` ${momentLabel(new Date(appointmentFrom), now)}` : ''
    return `${name}${DOING[state] ?? ''}${when}`
  }
  if (assigneeTrade !== null) return `${groupName(assigneeTrade)}还没人接`
  return state === 'reopened' ? '住户重开了，还没有人接' : '还没有人接'
}

export const hasNobody = ({ assigneeStaffId, summary }: DeskRow) =>
  assigneeStaffId === null && isOpen(summary.state)

const DESK_TABS: Record<QueueTab, string> = {
  waiting: '待派',
  working: '在办',
  paused: '暂停',
  accepting: '待验收',
}
/** A technician sees what could become theirs, and their own. */
const FIELD_TABS: Record<QueueTab, string> = { ...DESK_TABS, waiting: '可接', working: '我的' }

export const tabWords = (you: StaffSelf | null) =>
  you && !isDeskRole(you.role) ? FIELD_TABS : DESK_TABS

export const EMPTY_WORDS: Record<QueueTab, { title: string; text: string }> = {
  waiting: { title: '没有等着派的', text: '住户一报，这里就会出现，不用自己刷新。' },
  working: { title: '没有在办的', text: '有人接了、还没办完的，都在这里。' },
  paused: { title: '没有停着的', text: '在等配件、审批或住户的，都在这里。' },
  accepting: { title: '没有等验收的', text: '办完了、等住户看的，都在这里。' },
}
export const NOTHING_FOUND = {
  title: '没有对得上的',
  text: '单号、房号、电话、车牌都能找；也可能是筛掉了。',
}
