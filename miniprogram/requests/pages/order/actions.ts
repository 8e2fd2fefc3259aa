/** What the person may do with the order now, as buttons: from the table of moves, never by state. Pure. */
import { MOVES_OF_RESIDENTS } from '../../../contract/moves-of-residents'
import { factsForReporter, REPORTER } from '../../../contract/work-order-facts'
import { movesOf, type OfferedMove } from '../../../contract/work-order-judge'
import { canNudge, canRemark } from '../../../contract/work-order-states'
import type { WorkOrder } from '../../contract/work-order'
import { MINUTES_PER_DAY } from '../../../contract/shanghai-time'
import { itemById } from '../../catalogue/catalogue'
import { nudgeWaitSeconds } from '../../contract/nudge'
import { columnTime } from '../../../words/time-words'

/** A row under the trail; `page`: where it leads, empty when it is done on the spot. */
export interface ActionRow {
  id: string
  name: string
  page: string
}

export interface BarKey {
  id: string
  name: string
  busy: string
  /** the second line of a key that waits; such a key is read, not pressed */
  wait: string
}

export interface Actions {
  /** solid; null: the call key fills the bar */
  main: BarKey | null
  /** outlined, above it */
  other: BarKey | null
  /** 催一催 stands outlined while all is in time */
  calm: boolean
  rows: ActionRow[]
}

/** What the reporter may do, and of what is at home whoever lives there. */
export const offersOf = (order: WorkOrder, now: Date): OfferedMove[] =>
  order.acts ? movesOf(MOVES_OF_RESIDENTS, factsForReporter(order), REPORTER, now) : []

const key = (id: string, name: string, busy = '', wait = ''): BarKey => ({ id, name, busy, wait })

const TELLING = '正在告诉物业…'

function nudgeKey({ events }: WorkOrder, now: Date): BarKey {
  const nudges = events.filter(({ type }) => type === 'nudged').map(({ at }) => new Date(at))
  const seconds = nudgeWaitSeconds(nudges, now)
  const last = nudges[nudges.length - 1]
  if (seconds === 0 || !last) return key('nudge', '催一催', '正在催…')
  const minutes = Math.ceil(seconds / 60)
  const wait = minutes < MINUTES_PER_DAY / 24 ? `${minutes} 分后可再催` : '明天可再催'
  return key('nudge', `${columnTime(last, now)} 催过`, '', wait)
}

/** Somebody has to come in, so when is the resident's to say. */
const asksForEntry = ({ scope, itemId }: WorkOrder) =>
  scope === 'in-home' && itemId !== null && itemById(itemId)?.needsEntry === true

const say = (what: string) => `/requests/pages/say/index?what=${what}`

function rowsOf(order: WorkOrder, offers: OfferedMove[]): ActionRow[] {
  const offer = (name: string) => offers.find((each) => each.name === name)
  const repair = order.kind === 'repair'
  const rows: ActionRow[] = []
  if (order.acts && canRemark(order.state))
    rows.push({ id: 'comment', name: '补一句话或照片', page: say('comment') })
  if (offer('add-feedback'))
    rows.push({ id: 'add-feedback', name: '再说几句', page: say('add-feedback') })
  if (offer('change-window') && asksForEntry(order))
    rows.push({ id: 'change-window', name: '改上门时间', page: '/requests/pages/window/index?' })
  if (offer('reopen'))
    rows.push({
      id: 'reopen',
      name: repair ? '没修好，重新打开' : '没办好，重新打开',
      page: say('reopen'),
    })
  const cancel = offer('cancel')
  if (cancel)
    rows.push({
      id: 'cancel',
      name: repair ? '不用修了，取消' : '不用了，取消',
      page: cancel.needs.length > 0 ? say('cancel') : '',
    })
  return rows
}

function barOf(
  order: WorkOrder,
  offers: OfferedMove[],
  now: Date,
): Pick<Actions, 'main' | 'other'> {
  const has = (name: string) => offers.some((each) => each.name === name)
  const done = order.kind === 'repair' ? '修好' : '办好'
  if (has('confirm'))
    return { main: key('confirm', `${done}了`, TELLING), other: key('send-back', `还没${done}`) }
  if (has('agree-price'))
    return { main: key('agree-price', '同意这个价', TELLING), other: key('refuse-price', '不同意') }
  if (has('rate')) return { main: key('rate', '评一评'), other: null }
  const main = order.acts && canNudge(order.state) ? nudgeKey(order, now) : null
  return { main, other: null }
}

export function actionsOf(order: WorkOrder, late: boolean, now: Date): Actions {
  const offers = offersOf(order, now)
  const { main, other } = barOf(order, offers, now)
  const calm = main?.id === 'nudge' && (!late || main.wait !== '')
  return { main, other, calm, rows: rowsOf(order, offers) }
}
