import { uuid } from '../../../contract/ids'
import { instant, int, nullable, obj, str, text, type Infer } from '../../../contract/schema'

const admitted = obj({
  passId: uuid(),
  visitorName: text(0, 20),
  companions: int(0, 20),
  plate: nullable(str({ maxLength: 8 })),
  /** where they are going: 3栋2单元1101 */
  address: text(1, 60),
  windowTo: instant(),
  usesLeft: int(1, 10),
  note: nullable(text(0, 60)),
})
export type AdmittedPass = Infer<typeof admitted>

export const checkedPass = obj({ pass: nullable(admitted) })
export type CheckedPass = Infer<typeof checkedPass>

export const recordedEntry = obj({ passId: uuid(), enteredAt: instant(), usesLeft: int(0, 10) })
export type RecordedEntry = Infer<typeof recordedEntry>
