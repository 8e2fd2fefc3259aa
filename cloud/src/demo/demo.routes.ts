import type { Capability } from '../capability'
import { getDemoClock, listDemoPersonas, listDemoScanCodes, setDemoClock } from './demo.endpoints'
import personas from '../../demo/personas.json'
import { findDemoScanCodes } from './demo.store'

/** What the preview's frame needs; none of it exists outside IDENTITY=demo. */
export const demo: Capability = {
  name: 'demo',
  routes({ deps, serveAnyone }) {
    let offsetMs = 0
    serveAnyone(getDemoClock, () => Promise.resolve({ offsetMs }))
    serveAnyone(setDemoClock, ({ body }) => {
      offsetMs = body.offsetMs
      deps.shiftClock?.(offsetMs)
      return Promise.resolve({ offsetMs })
    })
    serveAnyone(listDemoScanCodes, async ({ db }) => {
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
    serveAnyone(listDemoPersonas, () =>
      Promise.resolve({
        personas: personas.map(({ key, name, description }) => ({ key, name, description })),
      }),
    )
  },
}
