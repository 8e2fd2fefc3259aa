/** @jest-environment node */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buildMiniProgram } from '../../../preview/compiler/build'
import { BuildError } from '../../../preview/compiler/problems'
import { removeMiniPrograms, writeMiniProgram } from '../../support/mini-program-files'

const outDir = fs.mkdtempSync(path.join(os.tmpdir(), 'built-'))
afterAll(() => {
  removeMiniPrograms()
  fs.rmSync(outDir, { recursive: true, force: true })
})

test('a build writes the page, one script, one style sheet and the assets', async () => {
  const root = writeMiniProgram({
    'app.wxss': '.a { width: 1rpx }',
    'assets/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" />',
  })
  const report = await buildMiniProgram({ root, outDir, mode: 'production', minify: true })
  expect(report).toMatchObject({ pages: 1, components: 0, warnings: [] })
  expect(fs.readdirSync(outDir).sort()).toEqual(['app.css', 'app.js', 'assets', 'index.html'])
  expect(fs.readFileSync(path.join(outDir, 'app.css'), 'utf8')).toContain('var(--rpx)')
  expect(fs.existsSync(path.join(outDir, 'assets/a.svg'))).toBe(true)
})

test('a refused build says why and leaves the last good one in place', async () => {
  const before = fs.readFileSync(path.join(outDir, 'app.css'), 'utf8')
  const root = writeMiniProgram({ 'pages/index/index.wxml': '<card />' })
  const build = buildMiniProgram({ root, outDir, mode: 'production' })
  await expect(build).rejects.toThrow(BuildError)
  await expect(build).rejects.toThrow('pages/index/index.wxml:1: <card> is neither built in')
  expect(fs.readFileSync(path.join(outDir, 'app.css'), 'utf8')).toBe(before)
})
