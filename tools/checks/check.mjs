import { prepare } from '../setup/prepare.mjs'
import { runChecks } from './checks.mjs'

/** `npm run check`: what can be judged without running anything. */
export async function main(root) {
  await prepare(root)
  const failed = await runChecks(root)
  return failed.length === 0 ? 0 : 1
}
