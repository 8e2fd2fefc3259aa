import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { freePort } from '../start/ports.mjs'
import { Room } from '../start/room.mjs'

function cloudRoom(root, folder, port, clockOffsetMs) {
  const dataDir = join(folder, 'data')
  mkdirSync(dataDir)
  const clock = pathToFileURL(join(root, 'tools/demo/set-clock.mjs')).href
  return new Room('cloud backend', {
    root,
    script: 'cloud/src/main.ts',
    loader: ['--import', 'tsx', '--import', clock],
    env: {
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      IDENTITY: 'demo',
      LOG_LEVEL: 'error',
      CLOCK_OFFSET_MS: String(clockOffsetMs),
    },
  })
}

function previewRoom(root, folder, port, cloudPort) {
  return new Room('preview', {
    root,
    script: 'tools/start/preview-child.mjs',
    env: {
      CLOUD_URL: `http://127.0.0.1:${cloudPort}`,
      PREVIEW_PORT: String(port),
      PREVIEW_HOST: '127.0.0.1',
      APP_DIR: join(folder, 'app'),
    },
  })
}

/**
 * A whole product of one's own, on free ports and in a folder that goes with it: the real cloud on the
 * embedded database and the real preview, built afresh and watching nothing.
 * @param {string} root the repository
 * @param {{ at: string }} options `at`: the moment at which the demo begins, ISO with its zone
 */
export async function startDemo(root, { at }) {
  const clockOffsetMs = Date.parse(at) - Date.now()
  const folder = mkdtempSync(join(tmpdir(), 'wuye-demo-'))
  const [cloudPort, port] = [await freePort(), await freePort()]
  const cloud = cloudRoom(root, folder, cloudPort, clockOffsetMs)
  const preview = previewRoom(root, folder, port, cloudPort)
  const lost = (name) => console.error(`The ${name} ended unexpectedly.`)
  const stop = async () => {
    await Promise.all([preview.stop(), cloud.stop()])
    rmSync(folder, { recursive: true, force: true })
  }
  const started = await Promise.allSettled([cloud.start(lost), preview.start(lost)])
  const failed = started.find(({ status }) => status === 'rejected')
  if (failed) {
    await stop()
    throw failed.reason
  }
  return { url: `http://localhost:${port}`, clockOffsetMs, stop }
}
