import { randomUUID } from 'node:crypto'

/** The error shape of the contract, so that the app reads the preview's own failures like the cloud's. */
export function errorBody(code: string, message: string, requestId: string) {
  return { code, message, requestId }
}

export function newRequestId(): string {
  return randomUUID()
}
