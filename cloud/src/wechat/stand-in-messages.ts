import { failed } from './stand-in-checks'

/*
 * subscribeMessage.send as WeChat documents it, checked with rules of its own: what our fields.ts
 * thinks of WeChat's limits must not be what it is tested by.
 */
const LIMITS: Readonly<Record<string, RegExp>> = {
  thing: /^[^\n\r]{1,20}$/u,
  number: /^[\d.]{1,32}$/,
  letter: /^[A-Za-z]{1,32}$/,
  symbol: /^[^\w一-鿿]{1,5}$/u,
  character_string: /^[\x20-\x7e]{1,32}$/,
  time: /^(\d{4}年\d{1,2}月\d{1,2}日 )?\d{1,2}:\d{2}(:\d{2})?$/,
  date: /^\d{4}年\d{1,2}月\d{1,2}日( \d{1,2}:\d{2})?$/,
  amount: /^[¥￥$]?[\d.]{1,10}元?$/,
  phone_number: /^[\d+-]{1,17}$/,
  car_number: /^[一-鿿A-Z\d]{1,8}$/u,
  name: /^([一-鿿]{1,10}|[A-Za-z ]{1,20})$/u,
  phrase: /^[一-鿿]{1,5}$/u,
  enum: /^[^\n\r]{1,20}$/u,
}

const STATES = ['developer', 'trial', 'formal']
const LANGUAGES = ['zh_CN', 'en_US', 'zh_HK', 'zh_TW']

const faulty = (what: string) => failed(47003, `argument invalid! ${what}`)

export function sendMessage(body: Record<string, unknown>): string {
  const { touser, template_id: template, page, data, miniprogram_state: state, lang } = body
  if (typeof touser !== 'string' || touser === '') return failed(40003, 'invalid openid')
  if (typeof template !== 'string' || template === '') return failed(40037, 'invalid template_id')
  if (typeof page !== 'string' || page === '' || page.startsWith('/'))
    return failed(41030, 'invalid page')
  if (!STATES.includes(String(state)) || !LANGUAGES.includes(String(lang)))
    return faulty('miniprogram_state or lang')
  if (typeof data !== 'object' || data === null || Object.keys(data).length === 0)
    return faulty('data is empty')
  for (const [key, field] of Object.entries(data as Record<string, { value?: unknown } | null>)) {
    const limit = LIMITS[key.replace(/\d+$/, '')]
    const value = field?.value
    if (typeof value !== 'string' || value.trim() === '')
      return faulty(`data.${key}.value is empty`)
    if (!limit?.test(value)) return faulty(`data.${key}.value invalid`)
  }
  return JSON.stringify({ errcode: 0, errmsg: 'ok', msgid: 0 })
}
