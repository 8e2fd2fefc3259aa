import { obj, str, type Infer } from '../schema'

/** What wx.login hands out. */
export const loginCode = obj({ code: str({ minLength: 1, maxLength: 128 }) })
export type LoginCode = Infer<typeof loginCode>
