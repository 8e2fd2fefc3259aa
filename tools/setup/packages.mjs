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

/** Installs exactly package-lock.json when node_modules does not hold it yet. */
export async function installPackages(root) {
  if (isInstalled(root)) return
  console.log('Installing packages (the first time, and after package-lock.json changed) …')
  const { command, first, shell } = npmCommand()
  const done = tellProgress(root)
  // Warnings about engines and install scripts of others' packages help nobody here.
  const args = [...first, 'ci', '--include=dev', '--loglevel=error']
  const code = await run(command, args, { cwd: root, shell }).finally(done)
  if (code !== 0) {
    throw new Fault('npm could not install the packages; its own message above says why.')
  }
}
