import { nullable, obj, opt, str, text, type Infer } from '../schema'

/** Digits only, as phone-number.ts normalises: a mobile, or a landline with its area code. */
export const contactPhone = () => str({ pattern: '^(1[3-9][0-9]{9}|0[0-9]{9,11})$', maxLength: 12 })

/** A key left out stays; null erases. */
export const personChange = obj({
  name: opt(nullable(text(1, 20))),
  contactPhone: opt(nullable(contactPhone())),
})
export type PersonChange = Infer<typeof personChange>
