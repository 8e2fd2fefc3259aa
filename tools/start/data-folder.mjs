import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { Fault } from '../setup/fault.mjs'

const MARKER = '.wuye-short-number'

/** Makes the folder if need be and proves that it can be written. */
export function openDataFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true })
    const isNew = readdirSync(folder).length === 0
    const probe = join(folder, isNew ? MARKER : '.writable')
    writeFileSync(probe, 'The data of 物业短号. `npm start -- --fresh` empties this folder.\n')
    if (!isNew) rmSync(probe)
  } catch (error) {
    throw new Fault(
      `The data folder ${folder} cannot be written (${error.code}): choose another with the DATA_DIR environment variable.`,
    )
  }
}

/** Empties the folder, but only one that `npm start` made: DATA_DIR may have been mistyped. */
export function emptyDataFolder(folder) {
  if (!existsSync(join(folder, MARKER))) {
    throw new Fault(
      `--fresh leaves ${folder} alone: it was not made by npm start; empty it by hand.`,
    )
  }
  for (const name of readdirSync(folder)) {
    if (name !== MARKER) rmSync(join(folder, name), { recursive: true, force: true })
  }
}

/** Linux and Windows free these names when their holder dies; elsewhere the socket is a file. */
function lockAddress(folder) {
  const name = `wuye-start-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`
  if (process.platform === 'linux') return `\0${name}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  return join(tmpdir(), `${name}.sock`)
}

const hold = (address) =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.end())
    server.once('error', reject)
    server.listen(address, () => resolve(server.unref()))
  })

const answers = (address) =>
  new Promise((resolve) => {
    const socket = connect(address, () => resolve(true))
    socket.once('error', () => resolve(false))
    socket.once('data', () => {}).once('end', () => socket.destroy())
  })

/**
 * Only one `npm start` per data folder: a socket is held while we run, so that a process that was
 * killed leaves nothing that still counts. Answers with the function that gives it back.
 */
export async function lockDataFolder(folder) {
  const address = lockAddress(realpathSync(folder))
  const isFile = address.endsWith('.sock')
  if (isFile && !(await answers(address))) rmSync(address, { force: true })
  try {
    const server = await hold(address)
    return () => server.close()
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error
    throw new Fault(`npm start already runs on the data folder ${folder}: end it first.`)
  }
}
