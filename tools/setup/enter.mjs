// Read by whatever Node is installed, however old: keep the syntax here and in the commands plain,
// so that an old Node can still print the sentence that says what it lacks.
import { dirname } from 'path'
import { fileURLToPath } from 'url'
import { Fault } from './fault.mjs'

const OLDEST = [20, 19]

/** Whether this Node can run the project; `version` is written as in process.versions.node. */
export function isSupported(version) {
  const parts = version.split('.').map(Number)
  return parts[0] > OLDEST[0] || (parts[0] === OLDEST[0] && parts[1] >= OLDEST[1])
}

/**
 * Runs one command of tools/: `load` imports its module, whose `main(root, args)` answers with the
 * exit code. A Fault is printed as its one sentence; anything else is a bug and keeps its stack.
 */
export function enter(commandUrl, load) {
  if (!isSupported(process.versions.node)) {
    console.error(
      'This project needs Node ' +
        OLDEST.join('.') +
        ' or newer; this is Node ' +
        process.versions.node +
        '. Install a current one from https://nodejs.org and try again.',
    )
    process.exit(1)
  }
  const root = dirname(dirname(fileURLToPath(commandUrl)))
  load()
    .then((command) => command.main(root, process.argv.slice(2)))
    .then((code) => {
      process.exitCode = code
    })
    .catch((error) => {
      console.error(error instanceof Fault ? error.message : error)
      process.exitCode = 1
    })
}
