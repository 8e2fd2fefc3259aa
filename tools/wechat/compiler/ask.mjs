import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Fault } from '../../setup/fault.mjs'
import { capture } from '../../setup/run.mjs'

const CHILD = fileURLToPath(new URL('child.mjs', import.meta.url))
const OFFLINE = fileURLToPath(new URL('offline.cjs', import.meta.url))

/** Environment in which WeChat's tools, and every process they fork, reach nothing. */
const offline = () => ({
  ...process.env,
  NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --require ${JSON.stringify(OFFLINE)}`.trim(),
  no_proxy: 'servicewechat.com', // else a machine's proxy would be asked to reach it
})

/**
 * Asks WeChat's tools for several things in one process; each answers `{ value }` or `{ error }`.
 * @param scratch a folder of the caller's for the answer
 */
export async function askWechat(scratch, request) {
  const answerPath = join(scratch, 'answer.json')
  const { code, output } = await capture(
    process.execPath,
    [CHILD, answerPath, JSON.stringify(request)],
    { cwd: scratch, env: offline() },
  )
  if (code !== 0 || !existsSync(answerPath)) {
    throw new Fault(`WeChat's tools gave up:\n${output.trim().slice(-2000)}`)
  }
  return JSON.parse(readFileSync(answerPath, 'utf8'))
}
