/** What one hands over, and what one was handed. */
import type { ReplyOf } from '../../contract/endpoint'
import { call } from '../../services/client'
import { listAssignees, setOwnDuty } from '../contract/desk-duty'
import {
  confirmHandover,
  giveBackHandedOver,
  listHandovers,
  listWhatIHandOver,
} from '../contract/handover'
import type { Handovers, WhatIHandOver } from '../contract/replies/handover'
import type { DutyChange } from '../contract/requests/desk-duty'
import type { Person } from './duty'

export type { Handovers } from '../contract/replies/handover'
export type Gone = ReplyOf<typeof setOwnDuty>

export interface Leaving extends WhatIHandOver {
  people: Person[]
}

/** Throws ApiError. */
export async function fetchLeaving(communityId: string): Promise<Leaving> {
  const params = { communityId }
  const [whole, { people }] = await Promise.all([
    call(listWhatIHandOver, { params }),
    call(listAssignees, { params }),
  ])
  return { ...whole, people }
}

/** Throws ApiError; `assignee.unavailable` when somebody named has gone meanwhile. */
export const goHome = (communityId: string, body: Omit<DutyChange, 'onDuty'>): Promise<Gone> =>
  call(setOwnDuty, { params: { communityId }, body: { ...body, onDuty: false } })

/** Throws ApiError. */
export const fetchHandovers = (communityId: string): Promise<Handovers> =>
  call(listHandovers, { params: { communityId } })

/** Throws ApiError; `handover.confirmed`, `handover.passed-on`. */
export const confirm = (communityId: string, handoverId: string): Promise<Handovers> =>
  call(confirmHandover, { params: { communityId, handoverId } })

/** Throws ApiError; `handover.order-moved` besides. */
export const giveBack = (
  communityId: string,
  handoverId: string,
  body: { orderId: string; reason: string },
): Promise<Handovers> => call(giveBackHandedOver, { params: { communityId, handoverId }, body })
