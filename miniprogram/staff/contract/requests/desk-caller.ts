import { obj, text, type Infer } from '../../../contract/schema'

export const callerSearch = obj({ search: text(1, 30) })
export type CallerSearch = Infer<typeof callerSearch>
