/** Opening home against a bare page with as many nodes, on the same engine, in real Chromium. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { buildMiniProgram } from '../preview/compiler/build'
import type {} from '../preview/runtime/host'
import { buildPreview } from '../preview/server/build-preview'
import { findChromium } from '../tools/setup/chromium.mjs'
import { openBenchCloud } from './cloud'
import { paired, say, sayControl } from './paired'

const PLAN = { pairs: 30, block: 4 }
const HOME = '/pages/home/index?scene=c%3DK7M2Q9XA'
const BARE = '/pages/bare/index'
const ROW = 20

/** Opens a page and answers when it is drawn and its geometry is known. */
const open = (page: Page, url: string) =>
  page.evaluate(async (to: string) => {
    const preview = window.__preview
    if (!preview) throw new Error('the preview has not started')
    const { host, readyCount } = preview
    const before = readyCount()
    await host.router.reLaunch(to)
    while (readyCount() === before) await new Promise((later) => setTimeout(later, 0))
    return document.body.getBoundingClientRect().height
  }, url)

const nodesOnTop = (page: Page) =>
  page.evaluate(() => {
    const stack = window.__preview?.host.router.stack ?? []
    return stack[stack.length - 1]?.element.querySelectorAll('*').length ?? 0
  })

/** A page of plain views: `nodes` of them, in rows of ROW. */
function writeBarePage(root: string, nodes: number): void {
  const folder = join(root, 'pages/bare')
  mkdirSync(folder, { recursive: true })
  const rows = Math.max(1, Math.round(nodes / (ROW + 1)))
  const row = `<view>${'<view>八</view>'.repeat(ROW)}</view>`
  writeFileSync(join(folder, 'index.wxml'), `${row}\n`.repeat(rows))
  writeFileSync(join(folder, 'index.ts'), 'Component({})\n')
  writeFileSync(join(folder, 'index.json'), '{}\n')
  writeFileSync(join(folder, 'index.wxss'), '')
  const file = join(root, 'app.json')
  const app = JSON.parse(readFileSync(file, 'utf8')) as { pages: string[] }
  if (!app.pages.includes('pages/bare/index')) app.pages.push('pages/bare/index')
  writeFileSync(file, JSON.stringify(app))
}

const work = mkdtempSync(join(tmpdir(), 'wuye-bench-'))
const source = join(work, 'miniprogram')
cpSync(resolve('miniprogram'), source, { recursive: true })
const cloud = await openBenchCloud()
const cloudUrl = await cloud.app.listen({ port: 0, host: '127.0.0.1' })
const appDir = join(work, 'app')
const preview = await buildPreview({ appDir, frameDir: resolve('preview/frame'), cloudUrl })
const browserPath = process.env['CHROME_PATH'] ?? findChromium()
if (!browserPath) throw new Error('no Chrome, Chromium or Edge: npm test says what to install')
const browser = await chromium.launch({
  executablePath: browserPath,
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
})

async function openApp(address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
  await page.goto(`${address}/app/?path=pages/home/index&scene=c%3DK7M2Q9XA`)
  await page.getByText('8888').first().waitFor()
  return page
}

const build = () =>
  buildMiniProgram({ root: source, outDir: appDir, mode: 'production', minify: true })
writeBarePage(source, 100)
await build()
const address = await preview.listen({ port: 0, host: '127.0.0.1' })
const first = await openApp(address)
await open(first, HOME)
await first.waitForTimeout(300)
const nodes = await nodesOnTop(first)
await first.close()
writeBarePage(source, nodes)
await build()
const page = await openApp(address)
await open(page, BARE)
const bareNodes = await nodesOnTop(page)
process.stdout.write(`home has ${String(nodes)} nodes, the bare page ${String(bareNodes)}\n`)
sayControl(
  await paired(
    () => open(page, BARE),
    () => open(page, BARE),
    PLAN,
  ),
)
const ratio = await paired(
  () => open(page, HOME),
  () => open(page, BARE),
  PLAN,
)
say('opening home / opening the bare page', ratio, 'aim at most 2')
await browser.close()
await preview.close()
await cloud.close()
rmSync(work, { recursive: true })
