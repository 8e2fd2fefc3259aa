import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { StartFault } from '../../start-fault'
import type { Connection, ConnectOptions } from '../connect'
import { lockFolder } from './lock'
import { keepTidy } from './upkeep'
import { connectPGlite, openPGlite } from './pglite'

export interface OpenFolderOptions extends ConnectOptions {
  /**
   * Makes a new database in a folder that does not exist yet. Runs in a child process: making one
   * takes some 750 MB for a few seconds, which would otherwise stay with the server for good.
   */
  prepare: (folder: string) => Promise<void>
}

/** The embedded database in `dataDir`, made on first use. Refused while another process has it. */
export async function openFolder(dataDir: string, options: OpenFolderOptions): Promise<Connection> {
  assertWritable(dataDir)
  const lock = await lockFolder(dataDir)
  try {
    const folder = join(dataDir, 'pglite')
    if (!existsSync(join(folder, 'PG_VERSION'))) await makeDatabase(folder, options.prepare)
    const pglite = await openPGlite(folder)
    const connection = connectPGlite(pglite, options)
    const upkeep = keepTidy(connection.db, options.onConnectionError)
    return {
      ...connection,
      async close() {
        upkeep.stop()
        await connection.close()
        await lock.release()
      },
    }
  } catch (error) {
    await lock.release()
    throw error
  }
}

function assertWritable(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.W_OK)
  } catch {
    throw new StartFault('unwritable', `The data folder ${dataDir} cannot be written.`)
  }
}

/** Made beside its place and moved there whole, so that an interrupted first start leaves nothing. */
async function makeDatabase(folder: string, prepare: (folder: string) => Promise<void>) {
  const draft = `${folder}.preparing`
  rmSync(draft, { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
  await prepare(draft)
  renameSync(draft, folder)
}

/** What the child process does. */
export async function prepareFolder(folder: string): Promise<void> {
  const pglite = await PGlite.create(folder)
  await pglite.close()
}
