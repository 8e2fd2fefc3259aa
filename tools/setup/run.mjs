import { spawn } from 'node:child_process'

const exitCode = (child) =>
  new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })

/** Runs a command in view of the person who started it; answers with its exit code. */
export const run = (command, args, options = {}) =>
  exitCode(spawn(command, args, { stdio: 'inherit', ...options }))

/** Runs a Node script of an installed package, in view; `script` is relative to node_modules. */
export const runPackage = (root, script, args, options = {}) =>
  run(process.execPath, [`${root}/node_modules/${script}`, ...args], { cwd: root, ...options })

/** Runs a command out of view; answers with its exit code and everything it printed. */
export async function capture(command, args, options = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
  const parts = []
  child.stdout.on('data', (part) => parts.push(part))
  child.stderr.on('data', (part) => parts.push(part))
  const code = await exitCode(child)
  return { code, output: Buffer.concat(parts).toString('utf8') }
}
