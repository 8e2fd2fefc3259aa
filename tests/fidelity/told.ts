/**
 * Attributes of built-ins that both frameworks can show, beside classes, style and `data-*`. What a
 * field holds is not among them: the older framework's `<input>` is an empty tag.
 */
const TOLD =
  /^(aria[A-Z]\w*|src|mode|placeholder|placeholderClass|maxlength|hoverClass|type|autoHeight|showConfirmBar|scrollY|headerText|range|start|end)$/

/** Where a picker's wheels stand is told too; nobody types into it. */
export const isTold = (tag: string, name: string): boolean =>
  TOLD.test(name) || (tag === 'wx-picker' && name === 'value')

/** What a built-in has by itself, whether or not the template says so. */
export const DEFAULTS: Record<string, string> = {
  autoHeight: 'false',
  hoverClass: 'none',
  maxlength: '140',
  mode: 'scaleToFill',
  placeholderClass: 'input-placeholder',
  range: '[]',
  scrollY: 'false',
  showConfirmBar: 'true',
  type: 'text',
}

/** What a template told, as text; absent and null are empty. */
export const asText = (value: unknown): string =>
  typeof value === 'string' ? value : value == null ? '' : JSON.stringify(value)
