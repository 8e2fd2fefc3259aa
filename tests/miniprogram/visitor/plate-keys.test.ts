import { isPlate } from '../../../miniprogram/visitor/contract/licence-plate'
import { keyGroups, plateWords } from '../../../miniprogram/visitor/components/plate-sheet/keys'

const keysAfter = (typed: string) =>
  keyGroups(typed).reduce<string[]>((all, { keys }) => all.concat(keys), [])

describe('the plate keyboard', () => {
  it.each([
    '浙AD1288',
    '浙AD12888',
    '沪A12345D',
    '粤Z1234港',
    '苏E1234学',
    '使123456',
    '京A0001警',
  ])('lets somebody type %s', (plate) => {
    for (let length = 0; length < plate.length; length += 1)
      expect(keysAfter(plate.slice(0, length))).toContain(plate.charAt(length))
    expect(isPlate(plate)).toBe(true)
  })

  it('never offers I or O', () => {
    for (const typed of ['', '浙', '浙A', '浙AD', '浙AD1', '浙AD12', '浙AD128', '浙AD1288'])
      expect(keysAfter(typed).filter((key) => key === 'I' || key === 'O')).toEqual([])
  })

  it('after seven characters offers only what makes a plate of eight', () => {
    const keys = keysAfter('浙AD1288')
    expect(keys.length).toBeGreaterThan(0)
    expect(keys.every((key) => isPlate(`浙AD1288${key}`))).toBe(true)
    expect(keysAfter('浙AB1C2D')).toEqual([])
  })

  it('says what comes next and when the plate is whole', () => {
    expect(plateWords('')).toBe('先点省份')
    expect(plateWords('浙AD')).toBe('接着点')
    expect(plateWords('浙AD1288')).toBe('填好了')
    expect(plateWords('浙AD12888')).toBe('新能源车牌，填好了')
  })
})
