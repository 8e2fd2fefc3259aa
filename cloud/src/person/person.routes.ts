import type { Capability } from '../capability'
import { deleteMe, exportMe, getMe, updateMe } from '../contract'
import { plainRows } from './plain-rows'
import * as service from './person.service'
import * as store from './person.store'

/** `all` is asked when a request comes: the list names this capability too. */
export const personCapability = (all: () => readonly Capability[]): Capability => ({
  name: 'person',
  routes({ deps, serve }) {
    serve(getMe, ({ db, caller }) => service.readMe(db, caller.personId))
    serve(updateMe, ({ db, caller, body }) => service.changeMe(db, caller.personId, body))
    serve(exportMe, ({ caller, now }) => service.exportMe(deps, all(), caller.personId, now))
    serve(deleteMe, ({ db, caller, now }) => service.deleteMe(db, all(), caller.personId, now))
  },
  personData: {
    async export(db, personId) {
      const { person, login, staff } = await store.personRows(db, personId)
      return { person: plainRows(person), login: plainRows(login), staff: plainRows(staff) }
    },
    erase: (tx, personId, now) => store.blankPerson(tx, personId, now),
  },
})
