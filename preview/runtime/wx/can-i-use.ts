import { BUILTIN_TAGS } from '../tags'

const OPEN_TYPES = new Set(['share', 'agreePrivacyAuthorization'])
const PICKER_MODES = new Set(['selector', 'multiSelector', 'date', 'time'])
/** Members whose answer is an object we can look into for `api.return.key`. */
const PLAIN_GETTERS = new Set([
  'getAppBaseInfo',
  'getWindowInfo',
  'getDeviceInfo',
  'getSystemSetting',
  'getSystemInfoSync',
  'getAccountInfoSync',
])

/**
 * `wx.canIUse`: true only for what this host really has. Schemas are WeChat's:
 * `api`, `api.return.key`, `api.object.option`, `component`, `component.attribute.option`.
 */
export function canIUse(members: Record<string, unknown>, schema: string): boolean {
  const [subject = '', part = '', detail = ''] = schema.split('.')
  if (BUILTIN_TAGS.includes(subject)) return componentHas(subject, part, detail)
  const member = members[subject]
  if (member === undefined) return false
  if (subject === 'cloud') return part === '' || part in (member as object)
  if (part !== 'return' || !PLAIN_GETTERS.has(subject)) return true
  return detail in (member as () => object)()
}

function componentHas(tag: string, attribute: string, option: string): boolean {
  if (tag === 'button' && attribute === 'open-type') return OPEN_TYPES.has(option)
  if (tag === 'picker' && attribute === 'mode') return PICKER_MODES.has(option)
  return true
}
