import { Refusal } from '../refusal'

/** Whether the file system said so. */
export const isDiskFault = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'syscall' in error

const NO_ROOM = ['ENOSPC', 'EDQUOT', 'EROFS']

/** A full disk stops photos and nothing else: `media.unavailable`, so that the order still goes. */
export function refuseWithoutRoom(error: unknown): never {
  const code = typeof error === 'object' && error && 'code' in error ? error.code : null
  if (isDiskFault(error) && NO_ROOM.includes(String(code))) throw new Refusal('media.unavailable')
  throw error
}
