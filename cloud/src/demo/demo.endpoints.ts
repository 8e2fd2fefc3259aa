/** Doors that exist in IDENTITY=demo alone: what the preview's frame needs. */
import {
  arr,
  bool,
  demoOnly,
  endpoint,
  type Infer,
  int,
  NOTICE_KINDS,
  nullable,
  obj,
  oneOf,
  shapeOf,
  slug,
  str,
  text,
  uuid,
} from '../contract'

const MAX_OFFSET_MS = 400 * 24 * 3600 * 1000

export const demoClock = obj({ offsetMs: int(-MAX_OFFSET_MS, MAX_OFFSET_MS) })
type DemoClock = Infer<typeof demoClock>

/** What of which order is not carried; null: everything is. */
const refusedLetter = nullable(obj({ orderId: uuid(), kind: oneOf(NOTICE_KINDS) }))
export const demoFault = obj({ letter: refusedLetter })
export const demoCarrier = obj({ letter: refusedLetter, refused: int(0, 1_000_000) })
type DemoCarrier = Infer<typeof demoCarrier>

export const demoScanCodes = obj({
  codes: arr(
    obj({
      code: str({ maxLength: 32 }),
      communityId: slug(),
      communityName: text(1, 30),
      label: nullable(text(0, 30)),
      retired: bool(),
    }),
    { maxItems: 50 },
  ),
})

export const demoPersonas = obj({
  personas: arr(obj({ key: slug(), name: text(1, 20), description: text(0, 60) }), {
    maxItems: 20,
  }),
})

export const getDemoClock = endpoint({
  name: 'getDemoClock',
  method: 'GET',
  path: '/v1/demo/clock',
  access: demoOnly,
  reply: shapeOf<DemoClock>(),
})

export const setDemoClock = endpoint({
  name: 'setDemoClock',
  method: 'PUT',
  path: '/v1/demo/clock',
  access: demoOnly,
  body: shapeOf<DemoClock>(),
  reply: shapeOf<DemoClock>(),
})

export const getDemoCarrier = endpoint({
  name: 'getDemoCarrier',
  method: 'GET',
  path: '/v1/demo/carrier',
  access: demoOnly,
  reply: shapeOf<DemoCarrier>(),
})

/** Lets the carrier of notices fail for one kind of one order's news, or for none. */
export const setDemoCarrier = endpoint({
  name: 'setDemoCarrier',
  method: 'PUT',
  path: '/v1/demo/carrier',
  access: demoOnly,
  body: shapeOf<Infer<typeof demoFault>>(),
  reply: shapeOf<DemoCarrier>(),
})

export const listDemoScanCodes = endpoint({
  name: 'listDemoScanCodes',
  method: 'GET',
  path: '/v1/demo/scan-codes',
  access: demoOnly,
  reply: shapeOf<Infer<typeof demoScanCodes>>(),
})

export const listDemoPersonas = endpoint({
  name: 'listDemoPersonas',
  method: 'GET',
  path: '/v1/demo/personas',
  access: demoOnly,
  reply: shapeOf<Infer<typeof demoPersonas>>(),
})
