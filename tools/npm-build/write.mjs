import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { npmRoots } from './closure.mjs'
import { npmFiles } from './files.mjs'
import { GLYPHS, sheetOf } from './glyphs.mjs'
import { iconSheets } from './icons-wxss.mjs'

const OWN = ['closure', 'files', 'font', 'glyphs', 'icons-wxss', 'write', 'wxss']

/** Everything the output depends on: what the app asks for, the packages, and this builder. */
function fingerprint(root) {
  const hash = createHash('sha256')
  hash.update(JSON.stringify(npmRoots(join(root, 'miniprogram'))))
  for (const name of ['@vant/weapp', '@vant/icons', 'dayjs', 'subset-font']) {
    hash.update(readFileSync(join(root, 'node_modules', name, 'package.json')))
  }
  for (const name of OWN) hash.update(readFileSync(join(root, `tools/npm-build/${name}.mjs`)))
  return hash.digest('hex')
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

async function writeIcons(root) {
  for (const [path, sheet] of await iconSheets(root)) {
    const icons = join(root, 'miniprogram', path)
    if (!existsSync(icons) || readFileSync(icons, 'utf8') !== sheet) write(icons, sheet)
  }
}

/**
 * Writes miniprogram/miniprogram_npm (ignored by git) and the icon sheets in styles/ of the packages
 * (committed) when what they are made from has changed; answers whether it wrote.
 */
export async function buildNpm(root) {
  const target = join(root, 'miniprogram/miniprogram_npm')
  const icons = Object.keys(GLYPHS).map((name) => join(root, 'miniprogram', sheetOf(name)))
  const stamp = join(target, '.stamp')
  const wanted = fingerprint(root)
  const isWhole = [stamp, ...icons].every((path) => existsSync(path))
  if (isWhole && readFileSync(stamp, 'utf8') === wanted) return false

  const files = await npmFiles(root)
  const fresh = `${target}.new`
  rmSync(fresh, { recursive: true, force: true })
  for (const [path, text] of files) write(join(fresh, path), text)
  write(join(fresh, '.stamp'), wanted)
  rmSync(target, { recursive: true, force: true })
  renameSync(fresh, target)
  await writeIcons(root)
  return true
}
