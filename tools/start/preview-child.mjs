// The preview in a process of its own, so that a change of its code is a fresh start.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildMiniProgram } from '../../preview/compiler/build.ts'
import { buildPreview } from '../../preview/server/build-preview.ts'
import { buildNpm } from '../npm-build/write.mjs'
import { contentHash } from './files.mjs'

const root = process.cwd()
// Tests build beside whoever works here with `npm start`.
const appDir = process.env.APP_DIR ?? join(root, '.cache/preview/app')
const stamp = join(appDir, '../inputs')
const tell = (message) => process.send?.(message)

async function build() {
  await buildNpm(root)
  const inputs = contentHash(root, ['miniprogram', 'preview'], ['package-lock.json'])
  const built = existsSync(join(appDir, 'app.js')) && existsSync(stamp)
  if (built && readFileSync(stamp, 'utf8') === inputs) return
  rmSync(stamp, { force: true })
  mkdirSync(appDir, { recursive: true })
  const report = await buildMiniProgram({
    root: join(root, 'miniprogram'),
    outDir: appDir,
    mode: 'development',
  })
  for (const warning of report.warnings) console.warn(warning)
  writeFileSync(stamp, inputs)
}

async function serve() {
  const server = await buildPreview({
    appDir,
    frameDir: join(root, 'preview/frame'),
    cloudUrl: process.env.CLOUD_URL,
  })
  await server.listen({ port: Number(process.env.PREVIEW_PORT), host: process.env.PREVIEW_HOST })
  return server
}

const words = (error) => (error instanceof Error ? error.message : String(error))

try {
  await build()
  const server = await serve()
  const stop = () => server.close().then(() => process.exit(0))
  process.on('message', async ({ type }) => {
    if (type === 'stop') return stop()
    try {
      if (type === 'rebuild') await build()
      server.reloadPages()
      tell({ type: 'rebuilt' })
    } catch (error) {
      tell({ type: 'broken', message: words(error) })
    }
  })
  process.on('disconnect', stop)
  process.on('SIGINT', () => {}) // Ctrl-C reaches the whole group; the parent says when
  process.on('SIGTERM', stop)
  tell({ type: 'listening', url: process.env.CLOUD_URL })
} catch (error) {
  tell({ type: 'failed', message: words(error) })
  process.exitCode = 1
  process.disconnect?.()
}
