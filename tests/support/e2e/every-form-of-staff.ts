import { moveWorkOrder, type StaffMoveBody, submitWorkOrder } from '../../../cloud/src/contract'
import { homeReport } from '../reports'
import { turnTo, type Visit } from './every-page'
import type { Phone } from './phone'
import { COMMUNITY, stranger } from './repairs'
import { Somebody } from './somebody'

const TECHNICIAN = 'linhu-t1'

type Step = [who: string, body: Omit<StaffMoveBody, 'version'>]

const STARTED: Step[] = [
  ['desk', { move: 'assign', assigneeStaffId: TECHNICIAN }],
  [TECHNICIAN, { move: 'take' }],
  [TECHNICIAN, { move: 'start' }],
]

/** How far an order has come, and what there is to do with it: between them every field there is. */
const FORMS: { before: () => Step[]; moves: string[] }[] = [
  { before: () => [], moves: ['assign', 'decline', 'comment'] },
  { before: () => STARTED, moves: ['pause', 'finish', 'change-urgency'] },
  { before: paused, moves: ['quote', 'schedule'] },
]

function paused(): Step[] {
  const until = new Date(Date.now() + 24 * 60 * 60_000).toISOString()
  const pause = { reason: 'parts' as const, words: '等水箱配件', until }
  return [...STARTED, [TECHNICIAN, { move: 'pause', pause }]]
}

/** An order of its own: what other journeys have left in the queue is theirs to move. */
async function orderAfter(phone: Phone, steps: Step[]): Promise<string> {
  const reporter = await Somebody.named(phone, stranger())
  const params = { communityId: COMMUNITY.communityId }
  const placed = await reporter.does(submitWorkOrder, { params, body: homeReport() })
  const orderId = placed.id
  let { version } = placed
  for (const [who, body] of steps) {
    const somebody = await Somebody.named(phone, who)
    const at = { params: { ...params, orderId }, body: { ...body, version } }
    version = (await somebody.does(moveWorkOrder, at)).order.version
  }
  return orderId
}

const formOf = (id: string, move: string) =>
  `/staff/pages/move/index?community=${COMMUNITY.communityId}&id=${id}&move=${move}`

const QUEUE = `/staff/pages/desk/index?community=${COMMUNITY.communityId}`

/** The forms, each with what is missing said, which is more than it opens with; a technician's queue. */
export async function everyFormOfStaff(phone: Phone, visit: Visit): Promise<void> {
  await phone.fresh('desk')
  for (const { before, moves } of FORMS) {
    const id = await orderAfter(phone, before())
    for (const name of moves) {
      await turnTo(phone, formOf(id, name), name === 'assign' ? 'person' : 'send')
      if (name === 'quote') await phone.tap('add-material')
      await phone.tap('send')
      await phone.find('[aria-role="alert"], [role="alert"]')
      await visit(`staff/pages/move/index, ${name}`)
    }
  }
  await phone.fresh('technician')
  await turnTo(phone, QUEUE, 'duty')
  await phone.find('job')
  await visit('staff/pages/desk/index, of a technician')
}
