import type { Host } from '../../host'
import { ApiFailure, api, syncFailure } from '../api'
import { fromBytes, toBytes } from './bytes'
import { USER_DATA_PATH, normalised, writable } from './paths'
import { type FileStore, filesOf, noSuchFile } from './store'

/** `wx.getFileSystemManager()`: the calls our app makes, asynchronous and `…Sync`. */
export function fileSystemManager(host: Host): Record<string, unknown> {
  const files = () => filesOf(host)
  return {
    ...asynchronous(files),
    ...synchronous(files),
  }
}

function asynchronous(files: () => FileStore): Record<string, unknown> {
  return {
    access: api('access', ({ path }) => {
      existing(files(), path)
    }),
    stat: api('stat', ({ path }) => ({ stats: stats(files(), path) })),
    getFileInfo: api('getFileInfo', ({ filePath }) => ({
      size: existing(files(), filePath).entry.size,
    })),
    readdir: api('readdir', ({ dirPath }) => ({ files: list(files(), dirPath) })),
    mkdir: api('mkdir', ({ dirPath, recursive }) => makeDirectory(files(), dirPath, recursive)),
    unlink: api('unlink', ({ filePath }) => files().remove(existing(files(), filePath).path)),
    removeSavedFile: api('removeSavedFile', ({ filePath }) =>
      files().remove(existing(files(), filePath).path),
    ),
    writeFile: api('writeFile', ({ filePath, data, encoding }) =>
      write(files(), filePath, data, encoding),
    ),
    readFile: api('readFile', async ({ filePath, encoding }) => {
      const blob = await files().blob(normalised(filePath))
      return { data: fromBytes(await blob.arrayBuffer(), encoding) }
    }),
    saveFile: api('saveFile', async ({ tempFilePath, filePath }) => ({
      savedFilePath: await copy(files(), tempFilePath, filePath),
    })),
    copyFile: api('copyFile', async ({ srcPath, destPath }) => {
      await copy(files(), srcPath, destPath)
    }),
  }
}

function synchronous(files: () => FileStore): Record<string, unknown> {
  return {
    accessSync: syncly('accessSync', (path) => {
      existing(files(), path)
    }),
    statSync: syncly('statSync', (path) => stats(files(), path)),
    readdirSync: syncly('readdirSync', (path) => list(files(), path)),
    mkdirSync: syncly('mkdirSync', (path, recursive) => makeDirectory(files(), path, recursive)),
    unlinkSync: syncly('unlinkSync', (path) => {
      void files().remove(existing(files(), path).path)
    }),
    writeFileSync: syncly('writeFileSync', (path, data, encoding) => {
      void write(files(), path, data, encoding)
    }),
    readFileSync: syncly('readFileSync', (path, encoding) => {
      const bytes = files().bytesNow(existing(files(), path).path)
      if (!bytes) throw new ApiFailure('contents are still being read: use readFile in the preview')
      return fromBytes(bytes, encoding)
    }),
  }
}

function syncly(name: string, work: (...args: unknown[]) => unknown) {
  return (...args: unknown[]): unknown => {
    try {
      return work(...args)
    } catch (error) {
      throw syncFailure(name, error)
    }
  }
}

function existing(files: FileStore, given: unknown) {
  const path = normalised(given)
  const entry = files.entry(path)
  if (!entry) throw noSuchFile(path)
  return { path, entry }
}

function stats(files: FileStore, given: unknown) {
  const { entry } = existing(files, given)
  const { size, lastModifiedTime, directory } = entry
  return {
    size,
    lastModifiedTime,
    lastAccessedTime: lastModifiedTime,
    mode: directory ? 0o040755 : 0o100644,
    isDirectory: () => directory,
    isFile: () => !directory,
  }
}

function list(files: FileStore, given: unknown): string[] {
  const { path, entry } = existing(files, given)
  if (!entry.directory) throw new ApiFailure(`not a directory "${path}"`, 1300001)
  return files.children(path)
}

function makeDirectory(files: FileStore, given: unknown, recursive: unknown): void {
  const path = writable(given)
  const known = files.entry(path)
  if (known && recursive !== true) throw new ApiFailure(`file already exists ${path}`, 1301005)
  const parent = path.slice(0, path.lastIndexOf('/'))
  if (!files.entry(parent)) {
    if (recursive !== true) throw noSuchFile(path)
    makeDirectory(files, parent, true)
  }
  if (!known) files.makeDirectory(path)
}

function write(files: FileStore, given: unknown, data: unknown, encoding: unknown): Promise<void> {
  const bytes = toBytes(data, encoding)
  return files.write(writable(given), new Blob([bytes], { type: typeOf(String(given)) }), bytes)
}

async function copy(files: FileStore, from: unknown, to: unknown): Promise<string> {
  const source = normalised(from)
  const blob = await files.blob(source)
  const name = source.slice(source.lastIndexOf('/') + 1)
  const target = writable(to ?? `${USER_DATA_PATH}/store_${name}`)
  await files.write(target, blob, await blob.arrayBuffer())
  return target
}

/** So that a saved picture is shown as one. */
function typeOf(path: string): string {
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase()
  const types: Record<string, string> = { png: 'image/png', jpg: 'image/jpeg', mp4: 'video/mp4' }
  return types[extension] ?? ''
}
