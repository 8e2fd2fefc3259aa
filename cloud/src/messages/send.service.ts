import type { Deps } from '../deps'
import type { Db } from '../database/tables'
import { ATTEMPTS_BEFORE_DEAD } from '../notify/backoff'
import { carriedAt } from '../notify/quiet-hours'
import { type Call, type CallHandler, Hopeless, NotYet, type Written } from '../notify/timer'
import type { MessageSent } from '../ports'
import { type MessageCall, SEND_MESSAGE, tellDeskToCall } from './carry.store'
import { dataOf, type Template } from './facts'
import * as store from './send.store'

/** About half a minute: who must hear of it should not wait for WeChat any longer. */
const TRIES_BEFORE_DESK = 3

const nothing = () => Promise.resolve()

/**
 * Sends one message that was spent for. Told twice is possible where this process dies between WeChat's
 * answer and our note of it; told never is not, for the inbox has it.
 */
const send: CallHandler = async (deps, call, now) => {
  const asked = call.payload as unknown as MessageCall
  const found = await store.findMessage(deps.db, asked)
  if (!found || (found.outcome !== 'on-its-way' && found.outcome !== 'failed')) return nothing
  if (found.readAt) return readFirst(asked, now)
  // A try that failed in the evening must not wake anybody in the night.
  const at = carriedAt(now, asked.emergency)
  if (at > now) throw new NotYet(at, 'quiet-hours')
  const { template, openid } = found
  if (!template || openid === null) throw hopeless('message-template-gone', call, asked, now)
  const sent = await ask(deps, call, { ...found, template, openid }, now)
  if (sent === 'sent') return (tx) => store.record(tx, asked, { outcome: 'sent', at: now })
  if (sent === 'refused') return refused(call, asked, now)
  const { errcode, field } = sent
  const code = `wechat-${String(errcode)}${field === null ? '' : `-${field}`}`
  throw hopeless(code, call, asked, now, errcode)
}

type Sendable = store.FoundMessage & { template: Template; openid: string }

async function ask(
  deps: Deps,
  call: Call,
  { openid, template, facts, orderId, ...told }: Sendable,
  now: Date,
): Promise<MessageSent> {
  const asked = call.payload as unknown as MessageCall
  const page = `requests/pages/${facts.followed ? 'followed' : 'order'}/index`
  const query = `community=${call.communityId}&id=${orderId}`
  const data = dataOf(template, { ...told, facts }, now)
  const message = { openid, templateId: template.id, page: `${page}?${query}`, data }
  if (!deps.wechat.messages) throw hopeless('wechat-none', call, asked, now)
  try {
    return await deps.wechat.messages.send(message)
  } catch (error) {
    if (call.attempts >= ATTEMPTS_BEFORE_DEAD)
      throw hopeless('service.unavailable', call, asked, now)
    if (call.attempts >= TRIES_BEFORE_DESK) await callInstead(deps.db, call, asked, now)
    throw error
  }
}

async function callInstead(tx: Db, call: Call, { personId, about }: MessageCall, now: Date) {
  const people = [{ personId, orderId: call.orderId }]
  if (about !== null) await tellDeskToCall(tx, call.communityId, people, about, now)
}

const readFirst =
  (asked: MessageCall, now: Date): Written =>
  async (tx) => {
    await store.giveBack(tx, asked)
    await store.record(tx, asked, { outcome: 'read-first', at: now })
  }

const refused =
  (call: Call, asked: MessageCall, now: Date): Written =>
  async (tx) => {
    await store.emptyQuota(tx, asked)
    await store.record(tx, asked, { outcome: 'refused', at: now })
    await callInstead(tx, call, asked, now)
  }

/** What was spent stays spent: the manager may send it again once the template is right. */
const hopeless = (code: string, call: Call, asked: MessageCall, now: Date, errcode?: number) =>
  new Hopeless(code, async (tx) => {
    const outcome = { outcome: 'failed', at: now } as const
    await store.record(tx, asked, errcode === undefined ? outcome : { ...outcome, errcode })
    await callInstead(tx, call, asked, now)
  })

export const messageCalls = { [SEND_MESSAGE]: send }
