import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lifeInWords } from './life-in-words'

const FILE = join(__dirname, '../../docs/work-order-life.md')

test('the life of a work order in the docs is that of the table of moves', () => {
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(FILE, lifeInWords())
  expect(readFileSync(FILE, 'utf8')).toBe(lifeInWords())
})
