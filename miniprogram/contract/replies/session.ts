import { uuid } from '../ids'
import { instant, obj, str, type Infer } from '../schema'

export const session = obj({
  /** opaque to the phone; sent back as `Authorization: Bearer …` */
  token: str({ maxLength: 512 }),
  expiresAt: instant(),
  personId: uuid(),
})
export type Session = Infer<typeof session>
