import fc from 'fast-check'
import {
  groupPhone,
  isContactPhone,
  maskName,
  maskPhone,
  normalisePhone,
  spokenMask,
} from '../../miniprogram/contract/phone-number'

test.each([
  ['199 0000 0021', '19900000021'],
  ['+86 199-0000-0021', '19900000021'],
  ['0086 19900000021', '19900000021'],
  ['8619900000021', '19900000021'],
  ['１９９００００００２１', '19900000021'],
  ['\u202d19900000021\u202c', '19900000021'],
  ['(0571) 8000-8888', '057180008888'],
  ['打给我', '打给我'],
])('%s is kept as %s', (typed, kept) => {
  expect(normalisePhone(typed)).toBe(kept)
})

test.each(['19900000021', '057180008888', '02145500000', '07552345678'])(
  'the desk can call back on %s',
  (phone) => {
    expect(isContactPhone(phone)).toBe(true)
  },
)

test.each([
  '',
  '1990000002',
  '12900000021',
  '80008888',
  '110',
  '4002000000',
  '95598',
  '打给我',
  '1990000002a',
])('"%s" is no phone of a person', (phone) => {
  expect(isContactPhone(normalisePhone(phone))).toBe(false)
})

test('a masked phone shows its first three and last two digits', () => {
  expect(maskPhone('13800000021')).toBe('138******21')
  expect(maskPhone('057180008888')).toBe('057*******88')
  expect(maskPhone('110')).toBe('***')
  expect(spokenMask('13800000021')).toBe('138 开头 21 结尾')
})

test('no masked phone gives away more than five digits', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{0,20}$/), (phone) => {
      expect(maskPhone(phone).replace(/\*/g, '').length).toBeLessThanOrEqual(5)
      expect(maskPhone(phone)).toHaveLength(phone.length)
    }),
  )
})

test.each([
  ['张三', '*三'],
  ['王小四', '王*四'],
  ['欧阳娜娜', '欧**娜'],
  ['李', '*'],
  ['', ''],
  ['𠮷田四', '𠮷*四'],
])('%s is masked as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked)
})

test('a mobile reads in groups of three and four', () => {
  expect(groupPhone('19900000021')).toBe('199 0000 0021')
})
