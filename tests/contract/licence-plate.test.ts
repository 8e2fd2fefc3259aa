import fc from 'fast-check'
import { formatPlate } from '../../miniprogram/contract/plate-words'
import {
  isPlate,
  normalisePlate,
  plateKeyRows,
  plateKind,
} from '../../miniprogram/visitor/contract/licence-plate'

test.each([
  ['浙A0000X', 'ordinary'],
  ['沪B0000Y', 'ordinary'],
  ['京AD00001', 'new-energy'],
  ['粤BFA1234', 'new-energy'],
  ['沪A00001D', 'new-energy'],
  ['皖A0000学', 'special'],
  ['鲁B0000挂', 'special'],
  ['川A0000警', 'special'],
  ['沪A0000领', 'special'],
  ['粤Z0000港', 'special'],
  ['粤Z0000澳', 'special'],
  ['使000001', 'special'],
])('%s is a plate (%s)', (plate, kind) => {
  expect(plateKind(plate)).toBe(kind)
})

test.each([
  '',
  '浙',
  '浙A',
  '浙A000',
  '浙A0000I',
  '浙O00001',
  '浙10000X',
  'A浙0000X',
  '浙A000000',
  '浙A0000XX',
  '国A0000X',
  '浙A000学X',
  '使00001',
])('"%s" is no plate', (plate) => {
  expect(isPlate(plate)).toBe(false)
})

test('a plate typed with dot, spaces, small letters or full width is the same plate', () => {
  expect(normalisePlate(' 浙a·0000x ')).toBe('浙A0000X')
  expect(normalisePlate('浙Ａ－００００Ｘ')).toBe('浙A0000X')
  expect(formatPlate('浙A0000X')).toBe('浙A·0000X')
  expect(formatPlate('使000001')).toBe('使000001')
})

test('the keyboard begins with provinces, then letters, and never offers I or O', () => {
  expect(plateKeyRows('').join('')).toContain('浙')
  expect(plateKeyRows('浙').join('')).toBe('ABCDEFGHJKLMNPQRSTUVWXYZ')
  for (let typed = '浙'; typed.length < 8; typed += typed.length === 1 ? 'A' : '0')
    expect(plateKeyRows(typed).join('')).not.toMatch(/[IO]/)
})

test('suffixes such as 学 and 警 are offered for the last place only', () => {
  expect(plateKeyRows('浙A000').join('')).not.toContain('学')
  expect(plateKeyRows('浙A0000').join('')).toContain('学')
})

test('nothing follows a whole plate', () => {
  expect(plateKeyRows('浙A0000学')).toEqual([])
  expect(plateKeyRows('京AD00001')).toEqual([])
  expect(plateKeyRows('使000001')).toEqual([])
})

test('an ordinary plate leaves room for the eighth character of a new energy one', () => {
  expect(plateKeyRows('京AD0000').join('')).toContain('1')
})

test('the keyboard leads to plates of all kinds and stops at eight characters', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (choices) => {
      let typed = ''
      for (const choice of choices) {
        const keys = plateKeyRows(typed).join('')
        if (keys === '') break
        typed += keys.charAt(choice % keys.length)
      }
      expect(typed.length).toBeLessThanOrEqual(8)
      expect(typed.length).toBeGreaterThanOrEqual(7)
    }),
  )
})
