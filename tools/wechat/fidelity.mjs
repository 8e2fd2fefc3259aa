import { prepare } from '../setup/prepare.mjs'
import { runPackage } from '../setup/run.mjs'
import { ensureWechatTools } from './install.mjs'

/** WeChat publishes the compiler that the older framework needs for this platform alone. */
const canCompile = ({ platform, arch }) => platform === 'linux' && arch === 'x64'

/**
 * `npm run wechat:fidelity`: the preview's components against WeChat's older framework, see
 * tests/fidelity. More arguments go to jest.
 *
 * @param {string} root
 * @param {string[]} args
 * @param {{ platform: string, arch: string }} machine
 */
export async function main(root, args, machine = process) {
  if (!canCompile(machine)) {
    console.log('Not run: the WXML compiler that WeChat publishes is a program for x86-64 Linux.')
    return 0
  }
  await prepare(root)
  await ensureWechatTools(root)
  const config = ['--config', 'tests/fidelity/jest.config.mjs', '--silent']
  return runPackage(root, 'jest/bin/jest.js', [...config, ...args], {
    env: { TZ: 'Asia/Shanghai', ...process.env },
  })
}
