import type { Builtin } from './definition'
import { withCommon } from './common'

/** `<view>`: a box. */
export const view: Builtin = (tools) => withCommon(tools, {}, { hover: true })
