import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from './fault.mjs'
import { run } from './run.mjs'

const readLock = (path) => JSON.parse(readFileSync(path, 'utf8')).packages

/**
 * Whether node_modules holds what package-lock.json asks for, judged by the copy of the lock npm
 * writes when an installation is complete: an interrupted one counts as missing, a hand-made
 * `npm install` as done. Optional packages are left out: npm skips other platforms' ones.
 */
export function isInstalled(root) {
  const done = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(done)) return false
  const installed = readLock(done)
  return Object.entries(readLock(join(root, 'package-lock.json'))).every(
    ([path, wanted]) =>
      !path.startsWith('node_modules/') ||
      wanted.optional === true ||
      wanted.devOptional === true ||
      wanted.peer === true ||
      installed[path]?.version === wanted.version,
  )
}

/** npm itself, in a form spawn takes on every platform (npm.cmd needs a shell on Windows). */
function npmCommand() {
  const script = process.env.npm_execpath
  if (script?.endsWith('.js')) return { command: process.execPath, first: [script], shell: false }
  return { command: 'npm', first: [], shell: process.platform === 'win32' }
}

/** Installs exactly package-lock.json when node_modules does not hold it yet. */
export async function installPackages(root) {
  if (isInstalled(root)) return
  console.log('Installing packages (only the first time and after package-lock.json changed) …')
  const { command, first, shell } = npmCommand()
  const code = await run(command, [...first, 'ci', '--include=dev', '--loglevel=http'], {
    cwd: root,
    shell,
  })
  if (code !== 0) {
    throw new Fault('npm could not install the packages; its own message above says why.')
  }
}
