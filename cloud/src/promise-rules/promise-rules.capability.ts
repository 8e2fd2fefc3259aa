import { dutyIn, type Caller } from '../access/caller'
import type { Capability } from '../capability'
import * as contract from '../contract'
import { Refusal } from '../refusal'
import * as calendar from './calendar.service'
import * as rules from './rules.service'

/** Who changed something is noted by their entry in the staff. */
function by(caller: Caller, communityId: string): string {
  const duty = dutyIn(caller, communityId, ['manager', 'company'])
  if (!duty) throw new Refusal('access.denied')
  return duty.staffId
}

/** What a community promises, and the days its company's clocks stand still. */
export const promiseRules: Capability = {
  name: 'promise-rules',
  routes({ serve }) {
    serve(contract.getPromiseRules, ({ db, params }) => rules.currentRules(db, params.communityId))
    serve(contract.previewPromiseRules, ({ db, params, body }) =>
      rules.previewRules(db, params.communityId, body.rules),
    )
    serve(contract.putPromiseRules, ({ db, params: { communityId }, body, caller, now }) =>
      rules.putRules(db, communityId, body, by(caller, communityId), now),
    )
    serve(contract.getCalendar, ({ db, params }) =>
      calendar.currentCalendar(db, params.communityId),
    )
    serve(contract.putCalendar, ({ db, params: { communityId }, body, caller, now }) =>
      calendar.putCalendar(db, communityId, body, by(caller, communityId), now),
    )
  },
}
