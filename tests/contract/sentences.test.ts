import { ERROR_SENTENCES } from '../../miniprogram/contract/errors'
import { ERROR_STATUS } from '../../miniprogram/contract/replies/errors'
import { BY_PACKAGE, SENTENCES } from './sentences'

const tables = Object.entries(BY_PACKAGE) as [string, Record<string, string>][]

test('every refusal has a sentence, and no sentence is for a refusal that there is not', () => {
  expect(Object.keys(SENTENCES).sort()).toEqual(Object.keys(ERROR_STATUS).sort())
})

test.each(tables)('%s says a refusal in the words of the other packages', (_name, own) => {
  for (const [code, sentence] of Object.entries(own))
    for (const [, other] of tables) expect(other[code] ?? sentence).toBe(sentence)
})

test.each(tables)('%s repeats no sentence that every page has', (_name, own) => {
  expect(Object.keys(own).filter((code) => code in ERROR_SENTENCES)).toEqual([])
})

test('a sentence is Chinese, stands alone and ends without a full stop', () => {
  for (const sentence of Object.values(SENTENCES)) {
    expect(sentence).toMatch(/^[^a-zA-Z]*$|MB/)
    expect(sentence).not.toMatch(/[。.]$/)
  }
})
