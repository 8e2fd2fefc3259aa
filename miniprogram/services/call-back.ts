/** The ladder's last rung: asking the property to call, which needs a phone number and nothing else. */
import { isContactPhone, normalisePhone } from '../contract/phone-number'
import { requestCallBack } from '../contract/my-work-orders'
import { sentenceOf } from './api-error'
import { requestOf } from './client'
import { saveContactPhone } from './contact'
import { enqueue, flushOutbox, outboxEntry } from './outbox'

/** The number as it may be sent, or null when nobody could be called on it. */
export function callablePhone(typed: string): string | null {
  const phone = normalisePhone(typed)
  return isContactPhone(phone) ? phone : null
}

export type Asked =
  | { state: 'sent' }
  /** no network yet: it goes by itself */
  | { state: 'waiting' }
  | { state: 'refused'; sentence: string }

/** Queues first, so that it also goes when the network is back or the app was closed. */
export async function askCallBack(
  communityId: string,
  phone: string,
  triedLineIds: string[],
): Promise<Asked> {
  saveContactPhone(phone)
  const unique = triedLineIds.filter((id, at) => triedLineIds.indexOf(id) === at).slice(0, 12)
  const body = { phone, triedLineIds: unique }
  const request = requestOf(requestCallBack, { params: { communityId }, body })
  const { id } = enqueue({
    kind: 'call-back',
    holdsReply: false,
    communityId,
    title: '请物业打给我',
    request,
  })
  await flushOutbox()
  const entry = outboxEntry(id)
  if (!entry) return { state: 'sent' }
  if (entry.state !== 'refused') return { state: 'waiting' }
  return { state: 'refused', sentence: sentenceOf(entry.code ?? 'unexpected') }
}
