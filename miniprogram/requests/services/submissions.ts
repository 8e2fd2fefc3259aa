/**
 * A report on its way: first written into the sending queue, then sent; its photos follow. What has
 * arrived is taken out of the queue here and kept as a receipt, so that the page that submitted, the
 * records and the photos all know the order's id, also after a restart.
 */
import { submitWorkOrder, type NewWorkOrder, type WorkOrder } from '../contract/work-order'
import { requestOf } from '../../services/client'
import {
  enqueue,
  flushOutbox,
  outboxEntries,
  outboxEntry,
  removeEntry,
  type OutboxEntry,
} from '../../services/outbox'
import { isObject, read, write, type Slot } from '../../services/storage'
import { attachOrder, dropPhotos, enqueuePhotos, sendPhotos } from './photo-queue'
import {
  eraseReportDraft,
  eraseWaitingForm,
  keepWaitingForm,
  waitingForm,
  type Forms,
  type ReportKind,
} from './report-drafts'

export const ENTRY_KIND = 'work-order'

interface Receipt {
  entryId: string
  order: WorkOrder
}

const RECEIPTS: Slot<Receipt[]> = {
  key: 'receipts',
  version: 1,
  isValid: (value): value is Receipt[] =>
    Array.isArray(value) && value.every((each) => isObject(each) && isObject(each['order'])),
}
const RECEIPTS_KEPT = 10

/** What the server answered to an entry; null while it waits. */
export const receiptOf = (entryId: string): WorkOrder | null =>
  (read(RECEIPTS) ?? []).find((each) => each.entryId === entryId)?.order ?? null

export interface Report<K extends ReportKind> {
  kind: K
  communityId: string
  /** what the lists call it until the server has named it */
  title: string
  form: Forms[K]
  body: NewWorkOrder
}

/**
 * Takes the form over: from here on it is in the queue and the draft is gone. One synchronous step,
 * so that a second tap finds nothing left to submit. Returns the entry's id.
 */
export function submitReport<K extends ReportKind>(report: Report<K>): string {
  const { kind, communityId, title, form, body } = report
  const request = requestOf(submitWorkOrder, { params: { communityId }, body })
  const { id } = enqueue({ kind: ENTRY_KIND, holdsReply: true, communityId, title, request })
  keepWaitingForm(kind, id, form)
  enqueuePhotos(communityId, id, form.media)
  eraseReportDraft(kind, communityId)
  return id
}

/** Sends what waits; resolves when nothing more can be sent now. Never throws. */
export async function deliver(): Promise<void> {
  await flushOutbox()
  takeReplies()
}

/** Every page of this subpackage calls it on show: the queue may have been sent without us. */
export function takeReplies(): void {
  for (const entry of outboxEntries()) {
    if (entry.kind !== ENTRY_KIND || entry.state !== 'sent') continue
    const order = entry.reply as WorkOrder
    const others = (read(RECEIPTS) ?? []).filter(({ entryId }) => entryId !== entry.id)
    write(RECEIPTS, [{ entryId: entry.id, order }, ...others].slice(0, RECEIPTS_KEPT))
    attachOrder(entry.id, order.id)
    eraseWaitingForm(entry.id)
    removeEntry(entry.id)
  }
  void sendPhotos()
}

/** Not arrived yet, oldest first: waiting, being sent, or refused with a sentence. */
export const waitingReports = (communityId: string): OutboxEntry[] =>
  outboxEntries(communityId).filter(({ kind, state }) => kind === ENTRY_KIND && state !== 'sent')

/** Takes a report back out of the queue, photos and all; null when it has just been sent. */
export function takeBack<K extends ReportKind>(kind: K, entryId: string): Forms[K] | null {
  const entry = outboxEntry(entryId)
  if (!entry || entry.state === 'sent' || entry.state === 'sending') return null
  const form = waitingForm(kind, entryId)
  dropPhotos(entryId, form !== null)
  eraseWaitingForm(entryId)
  removeEntry(entryId)
  return form
}
