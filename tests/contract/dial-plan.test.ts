import fc from 'fast-check'
import { connectsFromAnyPhone, dialFault, dialPlan } from '../../miniprogram/contract/dial-plan'
import { groupedNumber } from '../../miniprogram/contract/dial-number'
import type { LineKind } from '../../miniprogram/contract/phone-line'
import { line, linhu, yunqi } from './demo-cards'

const KINDS: LineKind[] = ['landline', 'mobile', '400', '95', '96', 'v_net', 'pbx_ext']
const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`))

const anyLine = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    dial: fc.oneof(
      fc.string({ maxLength: 14 }),
      digits(10),
      digits(11),
      digits(12),
      fc.constantFrom('02145500000', '19900000001', '4002000000', '95588', '057196123', '110'),
    ),
    display: fc.oneof(digits(4), fc.string({ maxLength: 12 })),
    areaCode: fc.option(fc.constantFrom('021', '0571')),
    ext: fc.option(digits(2)),
    extHint: fc.option(fc.constant('接通后按2')),
  })
  .map((over) => line({ id: 'any', ...over }))

test('a V网 short number is shown, the full number is dialled', () => {
  const plan = dialPlan(yunqi.lines[0]!)
  expect(plan).toMatchObject({
    shown: '6666',
    isShort: true,
    dial: '057145500000',
    full: '0571 4550 0000',
    areaCode: '0571',
    local: '4550 0000',
    spoken: '6 6 6 6',
    connects: true,
    note: '短号限集团网内拨打，实际拨出 0571 4550 0000',
  })
})

test('an extension dials the main number and says what to press', () => {
  const plan = dialPlan(yunqi.lines[1]!)
  expect(plan.dial).toBe('057145500000')
  expect(plan.extHint).toBe('接通后按2')
})

test('a community without a short number shows the whole number, grouped', () => {
  const plan = dialPlan(line({ id: 'long', display: '0571-80008888', dial: '057180008888' }))
  expect(plan).toMatchObject({
    shown: '0571 8000 8888',
    isShort: false,
    spoken: '0 5 7 1 8 0 0 0 8 8 8 8',
    note: '手机、座机都能打',
  })
})

test.each([
  ['057180008888', '0571 8000 8888'],
  ['02145500000', '021 4550 0000'],
  ['07552345678', '0755 234 5678'],
  ['19900000001', '199 0000 0001'],
  ['4002000000', '400-200-0000'],
  ['95598', '95598'],
  ['021962121', '021 962121'],
])('%s reads as %s', (number, grouped) => {
  expect(groupedNumber(number)).toBe(grouped)
})

test.each([
  ['landline', '02145500000'],
  ['landline', '01045500000'],
  ['landline', '057145500000'],
  ['landline', '03792345678'],
  ['mobile', '19900000001'],
  ['400', '4002000000'],
  ['95', '95598'],
  ['96', '021962121'],
  ['v_net', '19900000102'],
  ['pbx_ext', '057145500000'],
] as [LineKind, string][])('a %s line dialling %s connects from any phone', (kind, dial) => {
  expect(dialFault(line({ id: 'x', kind, dial }))).toBeNull()
})

test.each([
  ['landline', '45500000', 'area-code-missing'],
  ['landline', '021-45500000', 'not-digits'],
  ['landline', '0214550000', 'wrong-kind'],
  ['landline', '02645500000', 'wrong-kind'],
  ['landline', '02115500000', 'wrong-kind'],
  ['landline', '19900000001', 'wrong-kind'],
  ['mobile', '12900000001', 'wrong-kind'],
  ['mobile', '1990000000', 'wrong-kind'],
  ['400', '8002000000', 'fails-from-mobiles'],
  ['landline', '8002000000', 'fails-from-mobiles'],
  ['95', '12345', 'wrong-kind'],
  ['96', '962121', 'area-code-missing'],
  ['v_net', '6666', 'full-number-missing'],
  ['pbx_ext', '8888', 'full-number-missing'],
  ['v_net', '', 'not-digits'],
  ['landline', '119', 'emergency-number'],
  ['mobile', '110', 'emergency-number'],
] as [LineKind, string, string][])(
  'a %s line dialling "%s" is refused: %s',
  (kind, dial, fault) => {
    expect(dialFault(line({ id: 'x', kind, dial }))).toBe(fault)
  },
)

test('a plate never shows an emergency number, whatever it dials', () => {
  expect(dialFault(line({ id: 'x', display: '110' }))).toBe('emergency-number')
})

test('an area code that is not the one of the number is refused', () => {
  expect(dialFault(line({ id: 'x', areaCode: '0571' }))).toBe('area-code-differs')
})

test('an extension without words for what to press is refused', () => {
  expect(dialFault(line({ id: 'x', kind: 'pbx_ext', ext: '2' }))).toBe('ext-without-hint')
})

test('every line, sound or not, has a plan; a sound one dials exactly its digits', () => {
  fc.assert(
    fc.property(anyLine, (any) => {
      const plan = dialPlan(any)
      expect(plan.dial).toMatch(/^\d*$/)
      expect(plan.connects).toBe(connectsFromAnyPhone(any))
      expect(!plan.connects || (plan.dial === any.dial && plan.dial.length >= 5)).toBe(true)
    }),
  )
})

test('a short number or extension alone is never dialled for anybody', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<LineKind>('v_net', 'pbx_ext'),
      fc.integer({ min: 0, max: 999_999 }),
      (kind, n) => {
        expect(connectsFromAnyPhone(line({ id: 'x', kind, dial: `${n}` }))).toBe(false)
      },
    ),
  )
})

test('the demo lines all connect', () => {
  expect([...linhu.lines, ...yunqi.lines].every(connectsFromAnyPhone)).toBe(true)
})
