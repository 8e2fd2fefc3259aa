import type { BodyOf, ShowingState, showToNeighbours } from '../../contract'
import { WORK_ORDER_STATES } from '../../contract'
import { inTransaction } from '../../database/transaction'
import type { Db } from '../../database/tables'
import { Refusal } from '../../refusal'
import { type StaffView, staffOrder } from '../doings.service'
import { remarkEntry } from '../life/entry'
import { staffAsMover } from '../life/mover'
import { writeRemark } from '../life/remark.store'
import type { Order, OrderEvent } from '../order'
import type { Request } from '../work-order.service'
import { isPublicArea, shownMedia } from './shared'
import { setShowing } from './showing.store'

type Asked = BodyOf<typeof showToNeighbours>

interface Part {
  words: boolean
  media: string[]
}

/**
 * The desk lets neighbours see words or photos, or does not. The history says who did and when, in an
 * entry that no resident receives; saying again what holds already writes nothing.
 */
export async function show(request: Request, orderId: string, asked: Asked): Promise<StaffView> {
  const { db } = request
  await inTransaction(db, async (tx) => {
    const view = await staffOrder({ ...request, db: tx }, orderId)
    const { order } = view.found
    if (!isPublicArea(order)) throw new Refusal('work-order.move-refused', { state: order.state })
    assertThere(order, asked)
    for (const state of ['released', 'withheld'] as const)
      await say(tx, request, view, state, partOf(order, asked, state))
  })
  return staffOrder(request, orderId)
}

function assertThere({ wordsShowing, media }: Order, { words, media: files = [] }: Asked): void {
  const known = shownMedia(media).map(({ id }) => id)
  if (words === undefined && files.length === 0) throw invalid('/words', 'required')
  if (words !== undefined && wordsShowing === null) throw invalid('/words', 'additionalProperties')
  if (files.some(({ id }) => !known.includes(id))) throw invalid('/media', 'enum')
  if (new Set(files.map(({ id }) => id)).size < files.length) throw invalid('/media', 'uniqueItems')
}

const invalid = (path: string, rule: string) =>
  new Refusal('request.invalid', { fields: [{ path, rule }] })

/** What is to become `state` and is not yet. */
function partOf(order: Order, { words, media = [] }: Asked, state: ShowingState): Part {
  const show = state === 'released'
  const isNews = (id: string) => order.media.find((file) => file.id === id)?.showing !== state
  return {
    words: words === show && order.wordsShowing !== state,
    media: media.filter((file) => file.show === show && isNews(file.id)).map(({ id }) => id),
  }
}

async function say(
  tx: Db,
  { caller, now }: Request,
  { found: { order }, duty }: StaffView,
  state: Extract<ShowingState, 'released' | 'withheld'>,
  { words, media }: Part,
): Promise<void> {
  if (!words && media.length === 0) return
  const mover = staffAsMover(caller.personId, duty)
  const said = remarkEntry(
    state,
    order,
    mover,
    { words: null, media: media.map((id) => ({ id })) },
    now,
  )
  const entry: OrderEvent = { ...said, facts: { ...said.facts, ...(words && { ofWords: true }) } }
  // First the order's row, then its files', as every writer does.
  await writeRemark(tx, order, {
    entry,
    files: [],
    outbox: {},
    states: WORK_ORDER_STATES,
    mustBeHere: undefined,
  })
  await setShowing(tx, order, state, { words, media })
}
