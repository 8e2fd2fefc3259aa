import type { Builtin } from './definition'
import { withCommon } from './common'

/**
 * `<root-portal>`: its content is positioned against the page's window, which already holds every
 * `position: fixed` here. The node stays where glass-easel put it, because glass-easel removes it
 * from that parent; an ancestor with `transform` would therefore still clip it, unlike in WeChat.
 */
export const rootPortal: Builtin = (tools) =>
  withCommon(tools, { properties: { enable: { type: Boolean, value: true } } })
