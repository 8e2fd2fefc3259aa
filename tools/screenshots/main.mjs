import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { startDemo } from '../demo/demo-server.mjs'
import { ensureChromium } from '../setup/chromium.mjs'
import { prepare } from '../setup/prepare.mjs'
import { Camera } from './camera.mjs'
import { takePictures } from './pictures/index.mjs'

/** Tuesday afternoon, and the same day's night: the desk of one community has gone home. */
const AFTERNOON = '2026-11-24T14:32:00+08:00'
const NIGHT = '2026-11-24T22:41:00+08:00'

const OPTIONS = {
  into: { type: 'string', default: '' },
  'font-scale': { type: 'string', default: '1' },
  theme: { type: 'string', default: 'light' },
}

/**
 * `npm run screenshots`: docs/images anew, from the running app and the demo's own content.
 * `-- --into FOLDER --font-scale 1.4 --theme dark` takes the same ones elsewhere, to look at.
 */
export async function main(root, args) {
  const { values } = parseArgs({ args, options: OPTIONS })
  const looks = { fontScale: Number(values['font-scale']), theme: values.theme }
  await prepare(root)
  const executablePath = await ensureChromium()
  const folder = values.into ? resolve(values.into) : join(root, 'docs/images')
  mkdirSync(folder, { recursive: true })
  for (const [at, part] of [
    [AFTERNOON, 'day'],
    [NIGHT, 'night'],
  ]) {
    const demo = await startDemo(root, { at })
    const camera = await Camera.open({ executablePath, folder, demo, looks })
    try {
      await takePictures[part](camera)
    } finally {
      await camera.close()
      await demo.stop()
    }
  }
  return 0
}
