import type { Capability } from '../capability'
import { addMedia } from './media.routes'
import { eraseMedia } from './media.service'
import { eraseOfReporter, filesOf } from './media.store'

/** Photos and clips of work orders. */
export const media: Capability = {
  name: 'media',
  routes: addMedia,
  personData: {
    export: async (db, personId) => ({ media: await filesOf(db, personId) }),
    erase: eraseOfReporter,
  },
  sweep: (deps) => eraseMedia(deps, deps.clock.now()),
}
