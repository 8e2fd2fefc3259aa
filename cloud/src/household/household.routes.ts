import type { Capability } from '../capability'
import { issueHouseholdCode, joinHousehold, leaveHousehold } from '../contract'
import { plainRows } from '../person/plain-rows'
import { Refusal } from '../refusal'
import * as service from './household.service'
import * as store from './household.store'

const DAY_MS = 24 * 60 * 60_000

export const household: Capability = {
  name: 'household',
  routes({ deps, serve }) {
    const { secrets } = deps
    serve(joinHousehold, ({ db, now, caller, params, body }) =>
      service.join({ db, secrets, now }, caller, params.communityId, body.code),
    )
    serve(leaveHousehold, async ({ db, now, caller, params }) => {
      const { communityId, householdId } = params
      const gone = await store.removeMember(db, communityId, householdId, caller.personId)
      if (!gone) throw new Refusal('object.unknown')
      return { leftAt: now.toISOString() }
    })
    serve(issueHouseholdCode, ({ db, now, caller, params, body }) =>
      service.issueCode({ db, secrets, now }, params.communityId, body.roomId, caller.personId),
    )
  },
  personData: {
    async export(db, personId) {
      return { household_member: plainRows(await store.membershipsOf(db, personId)) }
    },
    // The memberships themselves go with the person.
    erase: () => Promise.resolve(),
  },
  async sweep({ db, clock }) {
    const ago = (days: number) => new Date(clock.now().getTime() - days * DAY_MS)
    await store.deleteStale(db, ago(1), ago(1))
  },
}
