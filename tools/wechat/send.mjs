import { Fault } from '../setup/fault.mjs'
import { prepare } from '../setup/prepare.mjs'
import { accountOf } from './account.mjs'
import { ensureWechatTools } from './install.mjs'

/** Prints each step of the tool once; it repeats itself while files are on their way. */
function progress() {
  let last
  return (step) => {
    const words = typeof step === 'string' ? step : step.message
    if (words && words !== last) console.log(`  ${words}`)
    last = words
  }
}

/**
 * Compiles exactly what `npm run wechat:check` judged and sends it to WeChat with the account's key.
 * @param send takes WeChat's `ci` and the common options; answers what the tool answers
 */
export async function sendToWechat(root, env, send) {
  const account = accountOf(root, env)
  await prepare(root)
  await ensureWechatTools(root)
  const { default: ci } = await import('miniprogram-ci')
  const { SETTING, wechatProject } = await import('./compiler/project.mjs')
  const common = {
    project: wechatProject(root, account),
    setting: SETTING,
    onProgressUpdate: progress(),
  }
  try {
    return await send(ci, common)
  } catch (error) {
    throw new Fault(`WeChat refused: ${String(error.message ?? error).trim()}`)
  }
}
