import { uuid } from './random'
import { read, write, type Slot } from './storage'

const DEVICE: Slot<string> = {
  key: 'device-id',
  version: 1,
  isValid: (value): value is string => typeof value === 'string' && value.length === 36,
}

/** A random name of this phone for the dial log; never sent with a session, so it names nobody. */
export function deviceId(): string {
  const known = read(DEVICE)
  if (known !== null) return known
  const fresh = uuid()
  write(DEVICE, fresh)
  return fresh
}
