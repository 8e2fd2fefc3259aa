/** A community as anyone may see it: what the lobby plate shows, kept on the phone for the next visit. */
import { anyone, endpoint, shapeOf } from './endpoint'
import type { AnsweringCard, PhoneLine } from './phone-line'
import type { BuildingList, ResolvedScanCode } from './replies/community'
import type { CommunityParams, ScanCodeParams } from './requests/community'

export interface CommunityCard extends AnsweringCard {
  id: string
  name: string
  city: string
  address: string
  shortNumber: string
  lines: PhoneLine[]
  serviceHours: { days: number[]; from: string; to: string }[]
  gates: {
    id: string
    name: string
    hours: { days: number[]; from: string; to: string }[]
    lineId: string | null
  }[]
  facts: Record<string, string>
  promisesConfirmed: boolean
  demo: boolean
}

export const getCommunity = endpoint({
  name: 'getCommunity',
  method: 'GET',
  path: '/v1/communities/:communityId',
  access: anyone,
  params: shapeOf<CommunityParams>(),
  reply: shapeOf<CommunityCard>(),
})

/** The one request of a first visit. `scan-code.unknown` or `scan-code.retired` when it is not live. */
export const resolveScanCode = endpoint({
  name: 'resolveScanCode',
  method: 'GET',
  path: '/v1/scan-codes/:code',
  access: anyone,
  params: shapeOf<ScanCodeParams>(),
  reply: shapeOf<ResolvedScanCode>(),
})

/** Buildings, units and rooms in the order of their doors; a room's id is unique in the community. */
export const listBuildings = endpoint({
  name: 'listBuildings',
  method: 'GET',
  path: '/v1/communities/:communityId/buildings',
  access: anyone,
  params: shapeOf<CommunityParams>(),
  reply: shapeOf<BuildingList>(),
})
