/** What could not be delivered. */
import type { ReplyOf } from '../../contract/endpoint'
import { call } from '../../services/client'
import { listDeadLetters, resendDeadLetter } from '../contract/dead-letters'

export type LetterPage = ReplyOf<typeof listDeadLetters>

/** 20 from the cursor on; throws ApiError. */
export const fetchLetters = (communityId: string, cursor: string | null): Promise<LetterPage> =>
  call(listDeadLetters, { params: { communityId }, query: cursor === null ? {} : { cursor } })

/** Throws ApiError; repeating it changes nothing. */
export const sendAgain = (communityId: string, letterId: string): Promise<unknown> =>
  call(resendDeadLetter, { params: { communityId, letterId } })
