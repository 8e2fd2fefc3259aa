// The fixture served, and the automator in front of it, as they really run: a process through tsx.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startAutomator } from '../../../preview/automator/server.ts'
import { buildMiniProgram } from '../../../preview/compiler/build.ts'
import { buildPreview } from '../../../preview/server/build-preview.ts'

const outDir = mkdtempSync(path.join(tmpdir(), 'automated-'))
await buildMiniProgram({
  root: path.resolve('tests/preview/fixtures/automated'),
  outDir,
  mode: 'development',
})
const preview = await buildPreview({
  appDir: outDir,
  frameDir: path.resolve('preview/frame'),
  cloudUrl: 'http://127.0.0.1:9',
})
const appUrl = await preview.listen({ port: 0, host: '127.0.0.1' })
const automator = await startAutomator({
  appUrl,
  answerWithinMs: Number(process.env.ANSWER_WITHIN_MS ?? 10_000),
  scripts: ['window.planted = "planted"'],
  reports: {
    viewport: (page) => Promise.resolve(page.viewportSize()),
    planted: (page) => page.evaluate('window.planted'),
    crash: (page) => page.goto('chrome://crash').catch(() => 'crashed'),
  },
})
process.on('disconnect', async () => {
  await automator.close()
  rmSync(outDir, { recursive: true })
  process.exit()
})
process.send({ wsUrl: automator.wsUrl, appUrl })
