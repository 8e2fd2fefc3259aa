import { join } from 'node:path'
import { prepare } from '../setup/prepare.mjs'
import { run } from '../setup/run.mjs'

/** `npm run simulate [-- --seed N --days N]`: a month of a community's life on a clock of its own. */
export async function main(root, args) {
  await prepare(root)
  const script = join(root, 'tests/cloud/simulation/run.ts')
  return run(process.execPath, ['--import', 'tsx', script, ...args], { cwd: root })
}
