// Ends what journeys-start.mjs began, and says how the run scores in WeChat's 体验评分.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../../tools/setup/run.mjs'

/** A run of chosen files saw a part of the app: it is told, and asked for nothing. */
async function score(audits) {
  const folder = mkdtempSync(join(tmpdir(), 'wuye-audit-'))
  const file = join(folder, 'audits.json')
  writeFileSync(file, JSON.stringify(audits))
  const whole = process.env.JOURNEYS_WHOLE ? ['--whole'] : []
  const args = ['--import', 'tsx', 'tests/support/journeys-score.ts', file, ...whole]
  const code = await run(process.execPath, args, { cwd: process.cwd() })
  rmSync(folder, { recursive: true })
  if (code !== 0) throw new Error('体验评分 is not full: the table above says where')
}

export default async function stop() {
  if (!globalThis.journeys) return
  const { hub, demos, audits } = globalThis.journeys
  hub.close()
  const started = await Promise.allSettled(demos.values())
  await Promise.all(started.map(({ value }) => value?.stop()))
  if (audits.length > 0) await score(audits)
}
