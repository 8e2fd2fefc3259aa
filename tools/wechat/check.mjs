import { prepare } from '../setup/prepare.mjs'
import { runPackage } from '../setup/run.mjs'
import { ensureWechatTools } from './install.mjs'

/**
 * `npm run wechat:check`: WeChat's compiler, checker and analyser over miniprogram/, offline.
 * With `--prove` the planted defects follow: broken copies that each must be refused.
 */
export async function main(root, args) {
  await prepare(root)
  await ensureWechatTools(root)
  const { judge } = await import('./judge.mjs')
  const { npmLayoutFaults } = await import('./npm-layout.mjs')
  const { report } = await import('./table.mjs')
  const started = Date.now()
  const judged = await judge(root)
  const faults = [...judged.faults, ...(await npmLayoutFaults(root))]
  if (judged.sizes) console.log(report(judged))
  faults.forEach((fault) => console.error(`FAIL ${fault}`))
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  console.log(`${faults.length === 0 ? 'ok  ' : 'FAIL'} WeChat's tools (${seconds} s)`)
  const proved = args.includes('--prove') ? await prove(root) : 0
  return faults.length === 0 ? proved : 1
}

/** jest knows the suite only when asked: it needs 300 MB that `npm test` does not install. */
const prove = (root) =>
  runPackage(root, 'jest/bin/jest.js', ['--selectProjects', 'wechat'], {
    env: { ...process.env, WECHAT_TOOLS: 'installed' },
  })
