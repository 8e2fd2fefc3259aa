/*
 * What WeChat lets stand in a field of a template, by the type that its key begins with:
 * https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/subscribe-message/api_sendmessage
 * Lengths are code points: one emoji is one. A field is never empty, or WeChat refuses the message.
 */
import { clockTime, dateKey } from '../contract'

export const FIELD_TYPES = [
  'thing',
  'phrase',
  'character_string',
  'number',
  'letter',
  'symbol',
  'time',
  'date',
  'amount',
  'phone_number',
  'car_number',
  'name',
  'enum',
] as const
export type FieldType = (typeof FIELD_TYPES)[number]

/** `thing1` is a thing; null: no field is called that. */
export function typeOfField(key: string): FieldType | null {
  const name = /^([a-z_]+)\d{1,3}$/.exec(key)?.[1]
  return FIELD_TYPES.find((type) => type === name) ?? null
}

export const LENGTHS: Readonly<Record<FieldType, number>> = {
  thing: 20,
  phrase: 5,
  character_string: 32,
  number: 32,
  letter: 32,
  symbol: 5,
  time: 40,
  date: 40,
  amount: 14,
  phone_number: 17,
  car_number: 8,
  name: 20,
  enum: 20,
}

const MOMENT = String.raw`(\d{4}年\d{1,2}月\d{1,2}日)?( ?([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?)?`
const PERIOD = new RegExp(String.raw`^(?=.)${MOMENT}(~${MOMENT})?$`, 'u')

const SHAPES: Readonly<Record<FieldType, RegExp>> = {
  thing: /^[^\p{Cc}]+$/u,
  phrase: /^\p{Script=Han}+$/u,
  character_string: /^[\x20-\x7e]+$/,
  number: /^\d+(\.\d+)?$/,
  letter: /^[A-Za-z]+$/,
  symbol: /^[^\p{Script=Han}A-Za-z0-9\s\p{Cc}]+$/u,
  time: PERIOD,
  date: PERIOD,
  amount: /^[¥￥$€£]?\d{1,10}(\.\d{1,2})?元?$/,
  phone_number: /^[0-9+()-]+$/,
  car_number: /^[\p{Script=Han}A-Z0-9][A-Z0-9]*[\p{Script=Han}A-Z0-9]$/u,
  name: /^(\p{Script=Han}{1,10}|[\x21-\x7e ]{1,20}|(?=.{1,10}$)[\p{Script=Han}A-Za-z·]+)$/u,
  enum: /^[^\p{Cc}]+$/u,
}

export const lengthOfText = (text: string) => Array.from(text).length

/** Whether WeChat would take it as it is. */
export const fits = (type: FieldType, value: string) =>
  value.trim() !== '' && lengthOfText(value) <= LENGTHS[type] && SHAPES[type].test(value)

/** The first `most` code points, the last of them … where something was left out. */
export function shortened(text: string, most: number): string {
  const points = Array.from(text)
  return points.length <= most ? text : `${points.slice(0, most - 1).join('')}…`
}

const firstOf = (text: string, most: number) => Array.from(text).slice(0, most).join('')
const onlyHan = (text: string) => Array.from(text.match(/\p{Script=Han}/gu) ?? []).join('')

/** 2026年11月25日 15:01, by Shanghai's clock: good for a time and a date alike. */
export function momentInField(at: Date): string {
  const [year = '', month = '', day = ''] = dateKey(at).split('-')
  return `${year}年${String(Number(month))}月${String(Number(day))}日 ${clockTime(at)}`
}

/** Where nothing of a fact may stand in the field. */
const OTHERWISE: Partial<Record<FieldType, string>> = {
  thing: '请打开小程序看',
  phrase: '有进展',
  character_string: '-',
  name: '物业',
}

/** A text made to fit, for the types that facts may go into (facts.ts); others come as they are. */
export function fitted(type: FieldType, text: string): string {
  const made = cutFor(type, text.replace(/[\p{Cc}\s]+/gu, ' ').trim())
  return made === '' ? (OTHERWISE[type] ?? made) : made
}

/** … is neither a Chinese character nor ASCII, so only a thing may end in it. */
function cutFor(type: FieldType, text: string): string {
  if (type === 'thing') return shortened(text, LENGTHS.thing)
  if (type === 'phrase') return firstOf(onlyHan(text), LENGTHS.phrase)
  if (type === 'character_string')
    return firstOf(text.replace(/[^\x20-\x7e]/g, '').trim(), LENGTHS.character_string)
  if (type === 'phone_number') return firstOf(text.replace(/[^0-9+()-]/g, ''), LENGTHS.phone_number)
  if (type === 'name') return nameIn(text)
  return text
}

function nameIn(text: string): string {
  const han = onlyHan(text)
  return han === '' ? firstOf(text.replace(/[^A-Za-z ]/g, '').trim(), 20) : firstOf(han, 10)
}
