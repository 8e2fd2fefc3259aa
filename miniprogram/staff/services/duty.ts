/** Being on duty, and who takes over from whom. */
import type { ReplyOf } from '../../contract/endpoint'
import { call } from '../../services/client'
import { listAssignees, replaceStaff, setOwnDuty } from '../contract/desk-duty'
import { listDeskQueue } from '../contract/desk-queue'
import type { StaffSelf } from '../contract/desk'

export type Person = ReplyOf<typeof listAssignees>['people'][number]
/** What became of the open orders. */
export type Moved = ReplyOf<typeof replaceStaff>

export interface Team {
  you: StaffSelf
  people: Person[]
}

/** Who one is says the queue of one's own; throws ApiError. */
export async function fetchTeam(communityId: string): Promise<Team> {
  const params = { communityId }
  const [{ you }, { people }] = await Promise.all([
    call(listDeskQueue, { params, body: { mine: true } }),
    call(listAssignees, { params }),
  ])
  return { you, people }
}

export interface Going {
  staffId: string
  leaves: boolean
  /** null: back to the queue */
  replacementStaffId: string | null
}

/** Throws ApiError; `assignee.unavailable` when the replacement has gone meanwhile. */
export const goOffDuty = (communityId: string, replacementStaffId: string | null): Promise<Moved> =>
  call(setOwnDuty, { params: { communityId }, body: { onDuty: false, replacementStaffId } })

/** Throws ApiError. */
export const comeOnDuty = (communityId: string): Promise<Moved> =>
  call(setOwnDuty, { params: { communityId }, body: { onDuty: true, replacementStaffId: null } })

/** Throws ApiError; `access.denied` for somebody above oneself. */
export const sendHome = (communityId: string, { staffId, ...body }: Going): Promise<Moved> =>
  call(replaceStaff, { params: { communityId, staffId }, body })
