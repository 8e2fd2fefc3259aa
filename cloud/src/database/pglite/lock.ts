import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { StartFault } from '../../start-fault'

export interface Lock {
  release(): Promise<void>
}

const BEAT_MS = 5_000
const SILENT_MS = 4 * BEAT_MS

/**
 * Takes the folder for this process alone: two PGlites on one folder lose rows silently. The
 * operating system frees the socket when a process dies, however it dies. A socket is seen only
 * on its own machine, so a heartbeat file guards a folder that several containers share.
 */
export async function lockFolder(folder: string): Promise<Lock> {
  mkdirSync(folder, { recursive: true })
  const address = socketAddress(realpathSync(folder))
  const server = await holdSocket(address, folder)
  const beatFile = join(folder, 'owner.json')
  const other = liveOwnerElsewhere(beatFile)
  if (other !== null) {
    await closed(server)
    throw taken(folder, ` on ${other}`)
  }
  const beat = () => {
    writeFileSync(beatFile, JSON.stringify({ host: hostname(), pid: process.pid, at: Date.now() }))
  }
  beat()
  const timer = setInterval(() => {
    try {
      beat()
    } catch {
      // A full disk must not end the process; a missed beat only matters to another machine.
    }
  }, BEAT_MS).unref()
  return {
    async release() {
      clearInterval(timer)
      rmSync(beatFile, { force: true })
      await closed(server)
    },
  }
}

const taken = (folder: string, where = '') =>
  new StartFault('locked', `Another process${where} has the data folder ${folder} open.`)

/** Linux and Windows free these names by themselves; elsewhere the socket is a file. */
function socketAddress(folder: string): string {
  const name = `wuye-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`
  if (process.platform === 'linux') return `\0${name}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  return join(tmpdir(), `${name}.sock`)
}

async function holdSocket(address: string, folder: string): Promise<Server> {
  try {
    return await listening(address)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
  }
  const isFile = !address.startsWith('\0') && !address.startsWith('\\\\')
  if (!isFile || (await answers(address))) throw taken(folder)
  rmSync(address, { force: true })
  return listening(address).catch(() => {
    throw taken(folder)
  })
}

function listening(address: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy()).unref()
    server.once('error', reject)
    server.listen(address, () => resolve(server))
  })
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

const closed = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve())
  })

/** The host that wrote the last beat, if it is not this one and was heard from just now. */
function liveOwnerElsewhere(beatFile: string): string | null {
  try {
    const owner = JSON.parse(readFileSync(beatFile, 'utf8')) as { host: string; at: number }
    return owner.host !== hostname() && Date.now() - owner.at < SILENT_MS ? owner.host : null
  } catch {
    return null
  }
}
