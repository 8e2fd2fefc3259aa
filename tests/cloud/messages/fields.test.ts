import { RESIDENT_NOTICE_KINDS } from '../../../cloud/src/contract'
import { faultsOfTemplates } from '../../../cloud/src/messages/check-templates'
import { dataOf, FACTS, FACTS_OF_TYPE, type Template } from '../../../cloud/src/messages/facts'
import {
  FIELD_TYPES,
  fits,
  fitted,
  momentInField,
  shortened,
  typeOfField,
} from '../../../cloud/src/messages/field-types'
import { PROGRESS } from '../../../cloud/src/messages/progress'
import { TEMPLATES } from '../../support/messages'

const NOW = new Date('2026-11-24T02:00:00.000Z')
/** What people and imports may bring: long, empty, astral, broken over lines. */
const TEXTS = [
  '马桶堵了',
  '',
  ' \n\t ',
  '一'.repeat(60),
  '🚽'.repeat(30),
  `${'a'.repeat(19)}🚽🚽`,
  'Fuer die Heizung im Keller des Hauses Nummer 3',
  '陈师傅 & 李师傅',
  '第一行\n第二行',
  '👨‍👩‍👧‍👦的家',
  '1124-7',
  '\u0000\u0007',
]

const isWhole = (text: string) => !/[\ud800-\udbff](?![\udc00-\udfff])/.test(text)

describe('a text in a field', () => {
  it('is cut by characters as people count them, ends in … and never in half a character', () => {
    expect(shortened('一二三四五', 5)).toBe('一二三四五')
    expect(shortened('一二三四五六', 5)).toBe('一二三四…')
    expect(shortened('🚽🚽🚽🚽🚽🚽', 5)).toBe('🚽🚽🚽🚽…')
    expect(fitted('thing', '🚽'.repeat(21))).toBe(`${'🚽'.repeat(19)}…`)
    expect(fitted('thing', '🚽'.repeat(20))).toBe('🚽'.repeat(20))
  })

  it('fits whatever it is made of, and is never empty', () => {
    for (const type of ['thing', 'phrase', 'character_string', 'name'] as const)
      for (const text of TEXTS) {
        const value = fitted(type, text)
        expect([type, text, value, fits(type, value)]).toEqual([type, text, value, true])
        expect(isWhole(value)).toBe(true)
      }
    expect(fitted('phone_number', '021-4550 0000')).toBe('021-45500000')
  })

  it('is a time as WeChat writes it, by Shanghai’s clock', () => {
    expect(momentInField(new Date('2026-11-24T16:05:00.000Z'))).toBe('2026年11月25日 00:05')
    expect(fits('time', momentInField(NOW)) && fits('date', momentInField(NOW))).toBe(true)
  })

  it.each([
    ['thing', '一'.repeat(20), '一'.repeat(21)],
    ['phrase', '约好时间了', '办好了！'],
    ['character_string', '1124-7 A', '1124-7号'],
    ['number', '12.5', '12号'],
    ['letter', 'ABC', 'AB1'],
    ['symbol', '※', '1'],
    ['time', '15:01', '下午三点'],
    ['date', '2026年11月25日', '后天'],
    ['amount', '¥88.50', '八十元'],
    ['phone_number', '+86-021-45500000', '电话'],
    ['car_number', '沪A8Z888', '沪A8Z8888挂了'],
    ['name', '陈师傅', '陈师傅和李师傅还有王师傅'],
    ['enum', '维修中', '维\n修'],
  ] as const)('of the type %s may be %s and not %s', (type, good, bad) => {
    expect([fits(type, good), fits(type, bad), fits(type, ' ')]).toEqual([true, false, false])
  })
})

describe('every fact', () => {
  it('fits into every type that takes it, for every kind of notice, with nothing but the order', () => {
    for (const kind of RESIDENT_NOTICE_KINDS) {
      expect(fits('phrase', PROGRESS[kind])).toBe(true)
      for (const type of FIELD_TYPES)
        for (const fact of FACTS_OF_TYPE[type] ?? [])
          for (const title of TEXTS) {
            const template = { id: 'any', kinds: [kind], fields: { [`${type}1`]: { fact } } }
            const facts = { number: '1124-7', title }
            const about = { kind, facts, at: NOW, community: title, shortNumber: '8888' }
            const { value } = dataOf(template, about, NOW)[`${type}1`] ?? {}
            expect([type, fact, title, fits(type, value ?? '')]).toEqual([type, fact, title, true])
          }
    }
  })
})

describe('a template', () => {
  const template = (fields: Template['fields'], more: Partial<Template> = {}): Template => ({
    ...{ id: 'some-template', kinds: ['order-taken'], fields },
    ...more,
  })
  const faults = (...templates: Template[]) =>
    faultsOfTemplates(templates).map(({ path, code }) => `${path} ${code}`)

  it('that WeChat would take is taken', () => {
    expect(faults(...TEMPLATES)).toEqual([])
    expect(typeOfField('character_string12')).toBe('character_string')
  })

  it('is refused by the place that is wrong, with a sentence that says how to put it right', () => {
    expect(faults(template({ place1: { fact: 'title' } }))).toEqual([
      'templates/0/fields/place1 field-unknown',
    ])
    expect(faults(template({ thing: { fact: 'title' } }))).toHaveLength(1)
    expect(faults(template({}))).toEqual(['templates/0/fields no-fields'])
    expect(faults(template({ thing1: {} }))).toEqual(['templates/0/fields/thing1 source-unclear'])
    expect(faults(template({ thing1: { fact: 'title', constant: '一' } }))).toEqual([
      'templates/0/fields/thing1 source-unclear',
    ])
    expect(faults(template({ thing1: { constant: '一'.repeat(21) } }))).toEqual([
      'templates/0/fields/thing1 constant-too-long',
    ])
    expect(faults(template({ phrase1: { constant: 'ok' } }))).toEqual([
      'templates/0/fields/phrase1 constant-unfit',
    ])
    expect(faults(template({ number1: { fact: 'number' } }))).toEqual([
      'templates/0/fields/number1 fact-unfit',
    ])
    const twice = template({ thing1: { fact: 'title' } })
    expect(faults(twice, twice)).toEqual([
      'templates/1 duplicate-template',
      'templates/1/kinds duplicate-kind',
    ])
    const [fault] = faultsOfTemplates([template({ thing1: { constant: '一'.repeat(21) } })])
    expect(fault?.message).toBe('thing 最多 20 个字，这里有 21 个')
    expect(FACTS).toContain('title')
  })
})
