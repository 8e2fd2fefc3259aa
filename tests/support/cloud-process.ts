import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export interface CloudProcess {
  readonly url: string
  /** As the kernel or an operator in despair would: nothing is said goodbye to. */
  kill(): Promise<void>
}

export interface Ended {
  readonly code: number | null
  readonly errors: string
}

const ROOT = join(__dirname, '../..')

type Env = Readonly<Record<string, string>>

function start(dataDir: string, settings: Env = {}): ChildProcess {
  const { DATABASE_URL: _ours, ...inherited } = process.env
  const env = {
    ...inherited,
    NODE_ENV: 'test',
    PORT: '0',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
    ...settings,
  }
  return spawn(process.execPath, ['--import', 'tsx', 'cloud/src/main.ts'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
}

/**
 * The cloud as `npm start` runs it, listening: on the embedded database in `dataDir`, unless
 * `settings` (environment variables) say otherwise.
 */
export async function startCloudProcess(
  dataDir: string,
  settings: Env = {},
): Promise<CloudProcess> {
  const child = start(dataDir, settings)
  const url = await new Promise<string>((resolve, reject) => {
    child.on('message', (message) => {
      const { type, url } = message as { type: string; url?: string }
      if (type === 'listening' && url !== undefined) resolve(url)
    })
    child.once('exit', (code) => reject(new Error(`the cloud ended with ${String(code)}`)))
  })
  return {
    url,
    async kill() {
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}

/** Starts the cloud where it must refuse to start. */
export async function endOfCloudProcess(dataDir: string): Promise<Ended> {
  const child = start(dataDir)
  let errors = ''
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, errors }
}
