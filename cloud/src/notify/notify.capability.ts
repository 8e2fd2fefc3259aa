import type { Capability } from '../capability'
import { countUnread, listDeadLetters, listInbox, markRead, resendDeadLetter } from '../contract'
import type { Deps } from '../deps'
import { plainRows } from '../person/plain-rows'
import * as deadLetters from './dead-letters.service'
import * as inbox from './inbox.service'
import * as retention from './retention.store'

const DAY_MS = 24 * 60 * 60_000
const READ_DAYS = 180
const UNREAD_DAYS = 365

async function sweep({ db, clock }: Deps): Promise<void> {
  const ago = (days: number) => new Date(clock.now().getTime() - days * DAY_MS)
  await retention.deleteNoticesBefore(db, ago(READ_DAYS), ago(UNREAD_DAYS))
}

/** The inbox of everybody, and the letters that could not be delivered. */
export const notify: Capability = {
  name: 'notify',
  routes({ serve }) {
    serve(listInbox, ({ db, caller, params, query }) =>
      inbox.pageOfInbox(db, { ...params, personId: caller.personId }, query.cursor),
    )
    serve(countUnread, async ({ db, caller, params }) => ({
      unread: await inbox.unreadIn(db, { ...params, personId: caller.personId }),
    }))
    serve(markRead, ({ db, caller, params, body, now }) => {
      const whose = { ...params, personId: caller.personId }
      return inbox.markRead(db, whose, new Date(body.upTo), now)
    })
    serve(listDeadLetters, ({ db, params, query }) =>
      deadLetters.pageOfDeadLetters(db, params.communityId, query.cursor),
    )
    serve(resendDeadLetter, ({ db, params, now }) =>
      deadLetters.resend(db, params.communityId, params.letterId, now),
    )
  },
  personData: {
    async export(db, personId) {
      const { inbox: received, outbox } = await retention.noticesOf(db, personId)
      return { inbox: plainRows(received), outbox: plainRows(outbox) }
    },
    erase: (tx, personId) => retention.forgetNoticesTo(tx, personId),
  },
  sweep,
}
