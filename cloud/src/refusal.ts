import { ERROR_STATUS, type ErrorCode, type ErrorReply } from './contract'

type Extra = Pick<ErrorReply, 'fields' | 'state' | 'retryAfter'>

/**
 * Thrown anywhere to answer with a code of the contract; inside a transaction it rolls back.
 * `message` is for developers and must not name a person.
 */
export class Refusal extends Error {
  readonly code: ErrorCode
  readonly extra: Extra

  constructor(code: ErrorCode, extra: Extra = {}, message: string = code) {
    super(message)
    this.name = 'Refusal'
    this.code = code
    this.extra = extra
  }

  get status(): number {
    return ERROR_STATUS[this.code]
  }
}
