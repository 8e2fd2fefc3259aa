import { int, obj, type Infer } from '../schema'

export const recordedIntents = obj({ recorded: int(0, 20) })
export type RecordedIntents = Infer<typeof recordedIntents>
