import { slug } from '../../../contract/ids'
import { bool, nullable, obj, type Infer } from '../../../contract/schema'

export const dutyChange = obj({ onDuty: bool(), replacementStaffId: nullable(slug()) })
export type DutyChange = Infer<typeof dutyChange>

export const staffParams = obj({ communityId: slug(), staffId: slug() })
export type StaffParams = Infer<typeof staffParams>

export const replacement = obj({ leaves: bool(), replacementStaffId: nullable(slug()) })
export type Replacement = Infer<typeof replacement>
