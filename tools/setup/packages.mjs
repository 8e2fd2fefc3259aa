import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from './fault.mjs'
import { run } from './run.mjs'

const readLock = (path) => JSON.parse(readFileSync(path, 'utf8')).packages

/** What package-lock.json wants on every machine; npm skips other platforms' optional packages. */
const wantedPackages = (root) =>
  Object.entries(readLock(join(root, 'package-lock.json'))).filter(
    ([path, { optional, devOptional, peer }]) =>
      path.startsWith('node_modules/') && !optional && !devOptional && !peer,
  )

/**
 * Whether node_modules holds what package-lock.json asks for, judged by the copy of the lock npm
 * writes when an installation is complete: an interrupted one counts as missing, a hand-made
 * `npm install` as done.
 */
export function isInstalled(root) {
  const done = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(done)) return false
  const installed = readLock(done)
  return wantedPackages(root).every(([path, { version }]) => installed[path]?.version === version)
}

/** npm itself, in a form spawn takes on every platform (npm.cmd needs a shell on Windows). */
function npmCommand() {
  const script = process.env.npm_execpath
  if (script?.endsWith('.js')) return { command: process.execPath, first: [script], shell: false }
  return { command: 'npm', first: [], shell: process.platform === 'win32' }
}

/** How many of these packages are unpacked; npm makes all the folders first and fills them later. */
const countUnpacked = (root, paths) =>
  paths.filter((path) => existsSync(join(root, path, 'package.json'))).length

/** npm draws progress on a terminal only, and a silent minute looks like a hang. */
function tellProgress(root) {
  const paths = wantedPackages(root).map(([path]) => path)
  const timer = setInterval(() => {
    console.log(`  ${countUnpacked(root, paths)} of ${paths.length} packages …`)
  }, 3000)
  return () => clearInterval(timer)
}

/** What the two installations of this project say and want; `tools/wechat/` is the other one. */
const OWN = {
  what: 'packages (the first time, and after package-lock.json changed)',
  args: ['--include=dev'],
}

/** Installs exactly what the folder's package-lock.json asks for when node_modules lacks it. */
export async function installPackages(folder, { what, args } = OWN) {
  if (isInstalled(folder)) return
  console.log(`Installing ${what} …`)
  const { command, first, shell } = npmCommand()
  const done = tellProgress(folder)
  // Warnings about engines and install scripts of others' packages help nobody here.
  const all = [...first, 'ci', ...args, '--loglevel=error']
  const code = await run(command, all, { cwd: folder, shell }).finally(done)
  if (code !== 0) {
    throw new Fault(
      `npm could not install the ${what.split(' (')[0]}; its own message above says why.`,
    )
  }
}
