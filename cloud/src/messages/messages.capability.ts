import type { Capability } from '../capability'
import {
  type Carried,
  getMessagesToAsk,
  listCarriedNotices,
  PAGE_SIZE,
  reportMessageAnswers,
  reportMessageSettings,
} from '../contract'
import type { Deps } from '../deps'
import { plainRows } from '../person/plain-rows'
import { whatToAsk } from './ask'
import { type CarriedRow, findCarried } from './carried.store'
import * as own from './own.store'
import * as quota from './quota.store'
import { messageCalls } from './send.service'

const DAY_MS = 24 * 60 * 60_000
export const MESSAGE_DAYS = 180

function howOf({ waits, outcome, hasTemplate, isSetUp }: CarriedRow, canSend: boolean): Carried {
  if (waits) return 'quiet-hours'
  if (outcome) return outcome
  if (!isSetUp || !canSend) return 'not-set-up'
  // Of a template that came later: then there was nothing to agree to.
  return hasTemplate ? 'no-quota' : 'inbox-only'
}

async function sweep({ db, clock }: Deps): Promise<void> {
  const before = new Date(clock.now().getTime() - MESSAGE_DAYS * DAY_MS)
  await own.deleteMessagesBefore(db, before)
}

/** WeChat's subscription messages: who agreed to how many, and what became of each. */
export const messages: Capability = {
  name: 'messages',
  calls: messageCalls,
  routes({ deps, serve }) {
    const canSend = deps.wechat.messages !== null
    serve(getMessagesToAsk, async ({ db, caller, params: { communityId }, query, now }) => {
      const found = await quota.findAskable(db, communityId, caller.personId)
      return whatToAsk(canSend ? found : [], found[0]?.lastAsked ?? null, query.at, now)
    })
    serve(reportMessageAnswers, async ({ db, caller, params: { communityId }, body, now }) => ({
      counted: await quota.countAnswers(db, communityId, caller.personId, body.answers, now),
    }))
    serve(reportMessageSettings, async ({ db, caller, params, body: { on, templates }, now }) => {
      const declined = templates.flatMap(({ templateId, said }) =>
        said === 'accept' ? [] : templateId,
      )
      const { communityId } = params
      await quota.keepSettings(db, communityId, caller.personId, { on, declined }, now)
      return { on }
    })
    serve(listCarriedNotices, async ({ db, caller, params: { communityId } }) => {
      const rows = await findCarried(db, communityId, caller.personId, PAGE_SIZE)
      const notices = rows.map(({ id, kind, at, orderId, facts, ...row }) => ({
        ...{ id, kind, at: at.toISOString(), orderId, facts },
        how: howOf({ id, kind, at, orderId, facts, ...row }, canSend),
      }))
      return { notices }
    })
  },
  personData: {
    async export(db, personId) {
      const kept = await own.messagesOf(db, personId)
      return {
        message: plainRows(kept.message),
        message_quota: plainRows(kept.message_quota),
        unreached: plainRows(kept.unreached),
      }
    },
    erase: (tx, personId) => own.forgetMessages(tx, personId),
  },
  sweep,
}
