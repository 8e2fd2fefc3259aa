import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '../setup/fault.mjs'
import { prepare } from '../setup/prepare.mjs'
import { run } from '../setup/run.mjs'

/** `npm run bench [-- name …]`: every bench/*.bench.ts, or those whose file name holds a name. */
export async function main(root, names) {
  await prepare(root)
  const folder = join(root, 'bench')
  const found = (existsSync(folder) ? readdirSync(folder) : [])
    .filter((file) => file.endsWith('.bench.ts'))
    .filter((file) => names.length === 0 || names.some((name) => file.includes(name)))
    .sort()
  if (found.length === 0) throw new Fault('There is no such file bench/*.bench.ts.')
  let worst = 0
  for (const file of found) {
    const code = await run(process.execPath, ['--import', 'tsx', join(folder, file)], { cwd: root })
    worst = Math.max(worst, code)
  }
  return worst
}
