import { join } from 'node:path'
import { installPackages } from '../setup/packages.mjs'

/** WeChat's tools are 1,100 packages that only `npm run wechat:…` needs; none of their scripts is run. */
const WANTED = {
  what: "WeChat's compiler and checkers (about 300 MB, into tools/wechat/node_modules)",
  args: ['--ignore-scripts'],
}

/** Installs tools/wechat/package-lock.json when its node_modules lacks it; answers with that folder. */
export async function ensureWechatTools(root) {
  const folder = join(root, 'tools/wechat')
  await installPackages(folder, WANTED)
  return join(folder, 'node_modules')
}
