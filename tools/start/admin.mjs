import { installPackages } from '../setup/packages.mjs'
import { run } from '../setup/run.mjs'

/** `npm run admin -- …`: the operator's command of cloud/, on the data `npm start` uses. */
export async function main(root, args) {
  await installPackages(root)
  const env = { DATA_DIR: '.data', ...process.env }
  return run(process.execPath, ['--import', 'tsx', 'cloud/src/admin.ts', ...args], {
    cwd: root,
    env,
  })
}
