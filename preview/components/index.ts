import type { RegisterBuiltins } from '../runtime/host'
import type { Builtin } from './definition'
import { button } from './button'
import { form } from './form'
import { image } from './image'
import { input } from './input'
import { label } from './label'
import { navigator } from './navigator'
import { pageMeta } from './page-meta'
import { picker } from './picker'
import { richText } from './rich-text'
import { rootPortal } from './root-portal'
import { scrollView } from './scroll-view'
import { switchControl } from './switch'
import { text } from './text'
import { textarea } from './textarea'
import { video } from './video'
import { view } from './view'

const BUILTINS: Record<string, Builtin> = {
  button,
  form,
  image,
  input,
  label,
  navigator,
  'page-meta': pageMeta,
  picker,
  'rich-text': richText,
  'root-portal': rootPortal,
  'scroll-view': scrollView,
  switch: switchControl,
  text,
  textarea,
  video,
  view,
}

/** Defines every built-in of `runtime/tags.ts`; the runtime calls it once, before any page script. */
export const registerBuiltins: RegisterBuiltins = (define, tools) => {
  for (const [tag, builtin] of Object.entries(BUILTINS)) define(tag, builtin(tools))
}
