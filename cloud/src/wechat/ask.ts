import { Refusal } from '../refusal'

const ANSWER_WITHIN_MS = 4000

export const unavailable = (message: string) => new Refusal('service.unavailable', {}, message)

/** What every answer of WeChat's may carry; on success it may be absent. */
export interface WeChatReply {
  errcode?: number
}

/** The address holds a secret or a token, so no error may carry it further. */
export async function askWeChat<T extends WeChatReply>(address: string, body?: object): Promise<T> {
  try {
    const answer = await fetch(address, {
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    })
    if (answer.ok) return (await answer.json()) as T
  } catch {
    // falls through: unreachable, slow, or not JSON are all the same to the caller
  }
  throw unavailable('WeChat could not be reached')
}
