/** Being on duty, and who takes over from whom. */
import type { ReplyOf } from '../../contract/endpoint'
import { call } from '../../services/client'
import { listAssignees, replaceStaff, setOwnDuty } from '../contract/desk-duty'
import { listHandovers } from '../contract/handover'
import type { StaffSelf } from '../contract/desk'

export type Person = ReplyOf<typeof listAssignees>['people'][number]
/** What became of the open orders. */
export type Moved = ReplyOf<typeof replaceStaff>

export interface Team {
  you: StaffSelf
  people: Person[]
  /** hand-overs that wait for the caller */
  toConfirm: number
}

/** Throws ApiError. */
export async function fetchTeam(communityId: string): Promise<Team> {
  const params = { communityId }
  const [{ you, handovers }, { people }] = await Promise.all([
    call(listHandovers, { params }),
    call(listAssignees, { params }),
  ])
  const waiting = handovers.filter(({ yours, confirmedAt }) => yours && confirmedAt === null)
  return { you, people, toConfirm: waiting.length }
}

export interface Going {
  staffId: string
  leaves: boolean
  /** null: back to the queue */
  replacementStaffId: string | null
}

/** Throws ApiError. */
export const comeOnDuty = (communityId: string): Promise<Moved> =>
  call(setOwnDuty, { params: { communityId }, body: { onDuty: true, replacementStaffId: null } })

/** Throws ApiError; `access.denied` for somebody above oneself. */
export const sendHome = (communityId: string, { staffId, ...body }: Going): Promise<Moved> =>
  call(replaceStaff, { params: { communityId, staffId }, body })
