import { fork } from 'node:child_process'
import { prepareFolder } from './database/pglite/open-folder'

const PREPARE = 'prepare-database'

/** Starts this same program once more, to make the embedded database and end. */
export function prepareInChild(program: string): (folder: string) => Promise<void> {
  return (folder) =>
    new Promise((resolve, reject) => {
      const child = fork(program, [PREPARE, folder])
      child.once('error', reject)
      child.once('exit', (code) => {
        if (code === 0) resolve()
        else reject(new Error(`preparing the database ended with ${String(code)}`))
      })
    })
}

/** What that child does; false in every other process. */
export async function prepareIfAsked(args: readonly string[]): Promise<boolean> {
  const [task, folder] = args
  if (task !== PREPARE || folder === undefined) return false
  await prepareFolder(folder)
  return true
}
