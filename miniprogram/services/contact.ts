/** The phone a person wants to be called on, kept on the phone so that it is typed once. */
import { isContactPhone } from '../contract/phone-number'
import { erase, read, write, type Slot } from './storage'

const PHONE: Slot<string> = {
  key: 'contact-phone',
  version: 1,
  isValid: (value): value is string => typeof value === 'string' && isContactPhone(value),
}

/** As phone-number.ts normalises: digits only. */
export const contactPhone = (): string | null => read(PHONE)

/** `phone` must have passed `normalisePhone` and `isContactPhone`. */
export function saveContactPhone(phone: string): void {
  write(PHONE, phone)
}

export function forgetContactPhone(): void {
  erase(PHONE)
}
