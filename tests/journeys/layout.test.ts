import { readFileSync } from 'node:fs'
import type {} from '../../preview/audit/in-page/main'
import { auditScript } from '../../preview/audit/script'
import { faultsOf, mergeReports, scoreOf, scoreTable, type Report } from '../../preview/audit/score'
import { closeBrowser, Phone, putPhonesAway } from '../support/browser'
import { TOURS } from './tour'

afterEach(putPhonesAway)
afterAll(closeBrowser)

const SETTINGS = [
  { width: 390, fontScale: 1, theme: 'light' },
  { width: 390, fontScale: 1.4, theme: 'dark' },
  { width: 320, fontScale: 1, theme: 'dark' },
  { width: 320, fontScale: 1.65, theme: 'light' },
] as const

const reports: Report[] = []

describe.each(SETTINGS)('at $width wide and type × $fontScale, $theme', (setting) => {
  it.each(Object.keys(TOURS))(
    'nothing is cut, covered, pale, nameless or too small for the %s',
    async (persona) => {
      const phone = await Phone.of(persona, { ...setting, scripts: [await auditScript()] })
      await TOURS[persona]?.(phone)
      const report = await phone.page.evaluate(() => window.__audit?.report())
      if (report === undefined) throw new Error('the instrument is not in the page')
      reports.push(report)
      expect(faultsOf(report)).toEqual([])
    },
    90_000,
  )
})

it('the tours saw every page, and 体验评分 is full', () => {
  const { pages, subPackages } = JSON.parse(readFileSync('miniprogram/app.json', 'utf8')) as {
    pages: string[]
    subPackages: { root: string; pages: string[] }[]
  }
  const inPackages = subPackages.flatMap(({ root, pages }) =>
    pages.map((page) => `${root}/${page}`),
  )
  const report = mergeReports(reports)
  expect(report.pages).toEqual([...pages, ...inPackages].sort())
  expect(scoreOf(report).isFull ? 'full' : scoreTable(reports)).toBe('full')
})
