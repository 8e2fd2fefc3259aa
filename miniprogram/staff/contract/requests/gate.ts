import { slug, uuid } from '../../../contract/ids'
import { obj, opt, str, text, type Infer } from '../../../contract/schema'

export const passToCheck = obj({
  code: opt(str({ pattern: '^[0-9]{6}$', maxLength: 6 })),
  qr: opt(text(1, 300)),
})
export type PassToCheck = Infer<typeof passToCheck>

export const newEntry = obj({ passId: uuid(), gateId: slug() })
export type NewEntry = Infer<typeof newEntry>
