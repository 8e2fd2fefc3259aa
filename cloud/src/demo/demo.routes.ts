import type { Capability } from '../capability'
import * as doors from './demo.endpoints'
import personas from '../../demo/personas.json'
import { findDemoScanCodes } from './demo.store'

/** What the preview's frame needs; none of it exists outside IDENTITY=demo. */
export const demo: Capability = {
  name: 'demo',
  routes({ deps, serveAnyone }) {
    let offsetMs = 0
    serveAnyone(doors.getDemoClock, () => Promise.resolve({ offsetMs }))
    serveAnyone(doors.setDemoClock, ({ body }) => {
      offsetMs = body.offsetMs
      deps.shiftClock?.(offsetMs)
      return Promise.resolve({ offsetMs })
    })
    const carrier = () => deps.demoCarrier?.refusals ?? { letter: null, refused: 0 }
    serveAnyone(doors.getDemoCarrier, () => Promise.resolve(carrier()))
    serveAnyone(doors.setDemoCarrier, ({ body }) => {
      deps.demoCarrier?.refuse(body.letter)
      return Promise.resolve(carrier())
    })
    serveAnyone(doors.listDemoScanCodes, async ({ db }) => {
      const posters = await findDemoScanCodes(db)
      return {
        codes: posters.map((poster) => ({
          code: poster.code,
          communityId: poster.community_id,
          communityName: poster.name,
          label: poster.label,
          retired: poster.retired_at !== null,
        })),
      }
    })
    serveAnyone(doors.listDemoPersonas, () =>
      Promise.resolve({
        personas: personas.map(({ key, name, description }) => ({ key, name, description })),
      }),
    )
  },
}
