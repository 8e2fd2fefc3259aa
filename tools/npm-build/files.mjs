import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '../setup/fault.mjs'
import { libOf, npmRoots, vantClosure } from './closure.mjs'
import { iconSheet, withoutActive } from './wxss.mjs'

const HOST = /(?:https?:|["'(])\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+/i

/** Vant's comments name issue trackers; code is what may name no host. */
const withoutComments = (code) => code.replace(/^\s*\/\/.*$/gm, '').replace(/\/\*[\s\S]*?\*\//g, '')

async function prepare(root, file, text) {
  if (file === 'icon/index.wxss') return withoutActive(await iconSheet(root, text))
  if (file.endsWith('.wxss')) return withoutActive(text)
  return file.endsWith('.js') ? withoutDeprecated(withoutComments(text)) : text
}

/** Vant asks at start-up for all there is to know; WeChat scores the call as a deprecated one. */
const withoutDeprecated = (code) =>
  code.replaceAll(
    'wx.getSystemInfoSync()',
    'Object.assign({}, wx.getDeviceInfo(), wx.getAppBaseInfo())',
  )

/** Nothing we ship may contact a host we do not run: such a component cannot be used as it is. */
export function refuseForeignHosts(files) {
  for (const [path, text] of files) {
    const found = HOST.exec(text)
    if (found) throw new Fault(`${path} would contact ${found[0]}: do not use this component.`)
  }
}

/**
 * miniprogram_npm as WeChat's 构建 npm would lay it out, but only what the app uses: path → text.
 * @see https://developers.weixin.qq.com/miniprogram/dev/devtools/npm.html
 */
export async function npmFiles(root) {
  const roots = npmRoots(join(root, 'miniprogram'))
  const lib = libOf(root)
  const files = new Map()
  for (const file of vantClosure(lib, roots)) {
    const text = await prepare(root, file, readFileSync(join(lib, file), 'utf8'))
    files.set(`@vant/weapp/${file}`, text)
  }
  if (roots.includes('dayjs')) {
    files.set('dayjs/index.js', readFileSync(join(root, 'node_modules/dayjs/dayjs.min.js'), 'utf8'))
  }
  refuseForeignHosts(files)
  return files
}
