import type { ShowingState } from '../../contract'
import type { Db } from '../../database/tables'
import { mediaAddress } from '../../media/address'
import { changeOutbox } from '../../notify/outbox.store'
import type { CallHandler } from '../../notify/timer'
import type { PushedVerdict, Verdict } from '../../ports'
import * as store from './check.store'
import { namesSomebody } from './names-somebody'
import { CHECK_PHOTO, CHECK_WORDS } from './shared'

/*
 * WeChat looks at what neighbours are to see. Each is a call of the outbox: asked outside any
 * transaction, again with growing pauses while WeChat is slow or broken, and shown to nobody until
 * the answer is there. What cannot be asked waits for the desk.
 */
const SHOWING: Readonly<Record<Verdict, ShowingState>> = {
  pass: 'passed',
  review: 'review',
  risky: 'risky',
}

const nothing = () => Promise.resolve()

const checkWords: CallHandler = async ({ db, wechat }, { communityId, orderId }) => {
  const found = await store.findWords(db, communityId, orderId)
  if (found?.showing !== 'waiting') return nothing
  const { exactPlace, description, contactName, behalfName, reporterName, openid } = found
  const words = [exactPlace, description].filter((text) => text !== null).join('\n')
  if (namesSomebody(words, [contactName, behalfName, reporterName]))
    return (tx) => store.judgeWords(tx, communityId, orderId, 'review')
  if (!wechat.content || openid === null) return nothing
  const verdict = await wechat.content.text({ openid, words })
  return (tx) => store.judgeWords(tx, communityId, orderId, SHOWING[verdict])
}

/** WeChat answers within half an hour; what it has not answered by then is asked anew, twice. */
const ASK_AGAIN_MS = 35 * 60_000
const ASKED_MOST = 3
/** As long as WeChat may take to fetch it. */
const FETCH_MINUTES = 30

const checkPhoto: CallHandler = async ({ db, wechat, secrets }, call, now) => {
  const { communityId, orderId, payload } = call
  const mediaId = String(payload['mediaId'])
  const asked = Number(payload['asked'] ?? 0)
  const found = await store.findPhoto(db, communityId, orderId, mediaId)
  if (found?.showing !== 'waiting') return nothing
  const about = { communityId, orderId, mediaId }
  if (asked >= ASKED_MOST) return (tx) => store.judgePhoto(tx, about, 'review')
  if (!wechat.content || found.openid === null) return nothing
  const named = { communityId, fileId: found.fileId, rendition: 'whole' } as const
  const path = mediaAddress(secrets, named, now, FETCH_MINUTES)
  const answer = await wechat.content.photo({ openid: found.openid, path })
  if (typeof answer === 'string') return (tx) => store.judgePhoto(tx, about, SHOWING[answer])
  return (tx) => traced(tx, about, answer.trace, asked + 1, now)
}

async function traced(
  tx: Db,
  { communityId, orderId, mediaId }: { communityId: string; orderId: string; mediaId: string },
  trace: string,
  asked: number,
  now: Date,
): Promise<void> {
  const row = { community_id: communityId, order_id: orderId, media_id: mediaId, asked_at: now }
  await store.keepTrace(tx, { trace_id: trace, ...row })
  const at = new Date(now.getTime() + ASK_AGAIN_MS)
  const again = { name: CHECK_PHOTO, at, payload: { mediaId, asked } }
  await changeOutbox(tx, { communityId, orderId, number: '', title: '' }, { calls: [again] }, now)
}

/** WeChat's answer about a photo. One that nobody waits for changes nothing. */
export const hearVerdict = (db: Db, { trace, verdict }: PushedVerdict): Promise<void> =>
  store.judgeTraced(db, trace, SHOWING[verdict])

export const contentCalls = { [CHECK_WORDS]: checkWords, [CHECK_PHOTO]: checkPhoto }
