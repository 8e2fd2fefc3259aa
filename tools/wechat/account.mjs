import { existsSync, realpathSync } from 'node:fs'
import { isAbsolute, relative, resolve } from 'node:path'
import { Fault } from '../setup/fault.mjs'

const VERSION = /^\d+\.\d+\.\d+$/

/** `--version 1.2.3 --desc 第一版` → { version, desc }. */
export function optionsOf(args) {
  const options = {}
  for (let i = 0; i < args.length; i += 2) {
    if (!args[i].startsWith('--') || args[i + 1] === undefined) {
      throw new Fault(`Write options as --name value; ${args[i]} is not.`)
    }
    options[args[i].slice(2)] = args[i + 1]
  }
  return options
}

function keyFile(root, path) {
  if (!path) {
    throw new Fault(
      'WECHAT_KEY must name the code-upload key (mp.weixin.qq.com, 开发管理 › 开发设置 › 小程序代码上传).',
    )
  }
  if (!existsSync(path)) throw new Fault(`WECHAT_KEY names ${path}, which does not exist.`)
  const inside = relative(realpathSync(root), realpathSync(path))
  if (!inside.startsWith('..') && !isAbsolute(inside)) {
    throw new Fault(
      'The upload key lies inside the repository: move it out, it must never be there.',
    )
  }
  return resolve(path)
}

/** Whose mini program, and with which key; each missing piece is one sentence. */
export function accountOf(root, env) {
  if (!/^wx[0-9a-f]{16}$/.test(env.WECHAT_APPID ?? '')) {
    throw new Fault('WECHAT_APPID must hold your appid: wx and sixteen hexadecimal digits.')
  }
  return { appid: env.WECHAT_APPID, keyPath: keyFile(root, env.WECHAT_KEY) }
}

/** What an upload is called in mp.weixin.qq.com. */
export function releaseOf(args, env) {
  const { version = env.WECHAT_VERSION, desc = env.WECHAT_DESC ?? '' } = optionsOf(args)
  if (!VERSION.test(version ?? '')) {
    throw new Fault('Say which version this is: --version 1.2.3, or WECHAT_VERSION.')
  }
  return { version, desc }
}
