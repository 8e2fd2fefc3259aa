/** Name and phone as typed, made ready to keep. Pure. */
import { isContactPhone, normalisePhone } from '../../../contract/phone-number'

export const NAME_MAX = 20

export interface Contact {
  /** Null: nothing is kept. */
  name: string | null
  phone: string | null
}

/** Null when the phone is no number a person can be called on. */
export function contactOf(name: string, phone: string): Contact | null {
  const digits = phone.trim() === '' ? null : normalisePhone(phone)
  if (digits !== null && !isContactPhone(digits)) return null
  const trimmed = name.trim().slice(0, NAME_MAX)
  return { name: trimmed === '' ? null : trimmed, phone: digits }
}
