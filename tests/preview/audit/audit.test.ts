/** @jest-environment node */
import { type Browser, chromium } from 'playwright-core'
import type {} from '../../../preview/audit/in-page/main'
import { auditScript } from '../../../preview/audit/script'
import { faultsOf, type Report } from '../../../preview/audit/score'
import { RULE_NAMES, TOLD } from '../../../preview/audit/rules'
import { findChromium } from '../../../tools/setup/chromium.mjs'
import { PLANTED, type Planted } from './planted'
import { ROUTES, Stand } from './stand'

let stand: Stand
let browser: Browser
let script: string

beforeAll(async () => {
  const executablePath = process.env['CHROME_PATH'] ?? findChromium()
  if (!executablePath) throw new Error('no Chrome, Chromium or Edge: npm test says what to install')
  stand = await Stand.open()
  script = await auditScript()
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
}, 60_000)

afterAll(async () => {
  await browser.close()
  stand.close()
})

/** Opens one page on a phone of its own, as a person would leave it: looked at and at rest. */
async function look(
  name: string,
  setting: Planted['setting'] = {},
  until: (report: Report) => boolean = () => true,
): Promise<Report> {
  const { width = 390, fontScale = 1, theme = 'light' } = setting
  const context = await browser.newContext({ viewport: { width, height: 844 } })
  const page = await context.newPage()
  await page.addInitScript({ content: script })
  const query = new URLSearchParams({
    path: ROUTES.get(name) ?? '',
    fontScale: String(fontScale),
    theme,
  })
  await page.goto(`${stand.origin}/?${query.toString()}`)
  await page.waitForFunction(() => (window.__preview?.readyCount() ?? 0) > 0)
  const report = () => page.evaluate(() => window.__audit?.report())
  let seen = await report()
  // pictures and answers may still be on their way
  for (let turn = 0; turn < 40 && seen && !until(seen); turn += 1) {
    await page.waitForTimeout(100)
    seen = await report()
  }
  await context.close()
  if (seen === undefined) throw new Error('the instrument is not in the page')
  return seen
}

const rulesOf = (report: Report) => [...new Set(report.findings.map(({ rule }) => rule))]

describe('a page as it should be', () => {
  it.each([
    { width: 390, fontScale: 1, theme: 'light' },
    { width: 320, fontScale: 1.65, theme: 'dark' },
  ] as const)('has no fault at $width × $fontScale, $theme', async (setting) => {
    const report = await look('clean', setting, ({ worst }) => worst.imageCache !== undefined)
    expect(report.findings).toEqual([])
    expect(report.pages).toEqual([ROUTES.get('clean')])
    expect(report.snapshots.count).toBeGreaterThan(0)
  })
})

describe('the instrument sees', () => {
  it.each(Object.entries(PLANTED))('%s', async (name, { rule, setting }) => {
    const report = await look(name, setting, (seen) => rulesOf(seen).includes(rule))
    expect(rulesOf(report)).toContain(rule)
    const [finding] = report.findings.filter((each) => each.rule === rule)
    expect(finding?.page).toBe(ROUTES.get(name))
    expect(finding?.setting).toEqual({ width: 390, fontScale: 1, theme: 'light', ...setting })
    expect(faultsOf(report).length).toBeGreaterThan(0)
  })

  it('each rule at work: none is without a planted defect', () => {
    const planted = new Set(Object.values(PLANTED).map(({ rule }) => rule))
    const told = Object.keys(TOLD)
    expect(RULE_NAMES.filter((rule) => !planted.has(rule) && !told.includes(rule))).toEqual([])
  })
})
