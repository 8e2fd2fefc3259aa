import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { startDemo } from '../demo/demo-server.mjs'
import { ensureChromium } from '../setup/chromium.mjs'
import { prepare } from '../setup/prepare.mjs'
import { Camera } from './camera.mjs'
import { takePictures } from './pictures.mjs'

/** Tuesday afternoon, and the same day's night: the desk of one community has gone home. */
const AFTERNOON = '2026-11-24T14:32:00+08:00'
const NIGHT = '2026-11-24T22:41:00+08:00'

/** `npm run screenshots`: docs/images anew, from the running app and the demo's own content. */
export async function main(root) {
  await prepare(root)
  const executablePath = await ensureChromium()
  const folder = join(root, 'docs/images')
  mkdirSync(folder, { recursive: true })
  for (const [at, part] of [
    [AFTERNOON, 'day'],
    [NIGHT, 'night'],
  ]) {
    const demo = await startDemo(root, { at })
    const camera = await Camera.open({ executablePath, folder, demo })
    try {
      await takePictures[part](camera)
    } finally {
      await camera.close()
      await demo.stop()
    }
  }
  return 0
}
