import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { MediaStore } from '../ports'

const KEY = /^[a-z0-9-]+(\/[a-z0-9-]+)*$/

/**
 * Files below `folder`. A file is written aside, forced to disk and moved to its name: after a crash
 * there is the whole file or none. What was written aside and never moved lies in `incoming/`.
 */
export function diskStore(folder: string): MediaStore {
  const pathOf = (key: string) => {
    if (!KEY.test(key)) throw new Error('not a key of ours')
    return join(folder, 'files', key)
  }
  return {
    async put(key, bytes) {
      const path = pathOf(key)
      const draft = join(folder, 'incoming', randomUUID())
      await mkdir(dirname(draft), { recursive: true })
      try {
        await pipeline(bytes, createWriteStream(draft, { flags: 'wx', flush: true }))
        await mkdir(dirname(path), { recursive: true })
        await rename(draft, path)
      } catch (error) {
        await rm(draft, { force: true })
        throw error
      }
      await syncFolder(dirname(path))
    },
    async open(key, range) {
      const path = pathOf(key)
      // Held open from here on: a removal meanwhile does not cut off who is being answered.
      const file = await open(path).catch(unlessAbsent)
      return file && { size: (await file.stat()).size, stream: file.createReadStream(range) }
    },
    async remove(key) {
      await rm(pathOf(key), { force: true })
    },
  }
}

/** The new name itself has to survive a power cut. Windows cannot open a folder, and need not. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function unlessAbsent(error: unknown): null {
  if (typeof error === 'object' && error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
