import type { Me } from '../../../miniprogram/services/me'
import { mountPage, type Mounted } from '../../support/mount'
import { answering } from '../../support/mount/answering'
import { atHome, card, NOW } from '../requests/garden'

export const HOME_KEY = `${card.id} b3-2-1101`

export const home: Me['households'][number] = {
  communityId: card.id,
  communityName: card.name,
  householdId: 'b3-2-1101',
  roomId: 'b3-2-1101',
  address: '3栋2单元1101',
  relation: 'family',
  verified: true,
  members: 3,
}

export const someone = (over: Partial<Me> = {}): Me => ({
  personId: '0a1b2c3d-0000-4000-8000-000000000042',
  name: '何静宜',
  contactPhone: '13800000021',
  households: [home],
  staff: [],
  ...over,
})

export const slot = (value: unknown, v = 1) => ({ v, value })

type Cloud = ReturnType<typeof answering>

export const cloudOf = (table: Record<string, unknown> = {}): Cloud =>
  answering({
    'GET /v1/me': someone(),
    'GET /v1/communities/:id/inbox/unread': { unread: 0 },
    ...table,
  })

export const openMine = (
  name: string,
  cloud: Cloud,
  { storage = atHome, wx = {} }: { storage?: Record<string, unknown>; wx?: object } = {},
): Promise<Mounted> =>
  mountPage(
    `mine/pages/${name}/index`,
    {},
    {
      wx: { request: cloud.request, ...wx },
      storage,
      now: NOW,
    },
  )

export const asked = (cloud: Cloud, method: string) =>
  cloud.seen.filter((each) => each.method === method)
