import type { Host } from '../../host'
import { ApiFailure } from '../api'
import { phonePrefix } from '../storage-key'
import { ByteDatabase } from './byte-database'
import { TEMP_PATH, USER_DATA_PATH, parentOf } from './paths'

/** What the synchronous calls need to know of a file; kept in localStorage. */
export interface FileEntry {
  directory: boolean
  size: number
  /** Seconds, as WeChat's Stats. */
  lastModifiedTime: number
}

/**
 * The files of one mini program on one phone: the list in localStorage (so that `…Sync` can
 * answer), contents in IndexedDB and, once read, in memory. Temporary files are in memory only.
 */
export class FileStore {
  readonly #entries: Map<string, FileEntry>
  readonly #temporary = new Map<string, FileEntry>()
  readonly #blobs = new Map<string, Blob>()
  readonly #bytes = new Map<string, ArrayBuffer>()
  readonly #urls = new Map<string, string>()
  readonly #database: ByteDatabase
  readonly #listKey: string
  readonly #loaded: Promise<void>
  #nextTemporary = 1

  constructor(prefix: string) {
    this.#listKey = `${prefix}files`
    this.#entries = new Map(
      Object.entries(
        JSON.parse(localStorage.getItem(this.#listKey) ?? '{}') as Record<string, FileEntry>,
      ),
    )
    this.#database = new ByteDatabase(this.#listKey)
    this.#loaded = this.#load()
  }

  entry(path: string): FileEntry | undefined {
    if (path === USER_DATA_PATH) return { directory: true, size: 0, lastModifiedTime: 0 }
    return this.#entries.get(path) ?? this.#temporary.get(path)
  }

  children(directory: string): string[] {
    return [...this.#entries.keys()]
      .filter((path) => parentOf(path) === directory)
      .map((path) => path.slice(directory.length + 1))
  }

  /** Gives bytes that came from outside (chosen, downloaded) a temporary path. */
  addTemporary(blob: Blob, extension: string): string {
    const path = `${TEMP_PATH}_${String(this.#nextTemporary++)}_${String(Date.now())}.${extension}`
    this.#temporary.set(path, entryOf(blob.size))
    this.#blobs.set(path, blob)
    return path
  }

  async write(path: string, blob: Blob, bytes?: ArrayBuffer): Promise<void> {
    if (!this.entry(parentOf(path))?.directory) throw noSuchFile(path)
    this.#forget(path)
    this.#entries.set(path, entryOf(blob.size))
    this.#blobs.set(path, blob)
    if (bytes) this.#bytes.set(path, bytes)
    this.#saveList()
    await this.#database.put(path, blob)
  }

  makeDirectory(path: string): void {
    this.#entries.set(path, { ...entryOf(0), directory: true })
    this.#saveList()
  }

  async remove(path: string): Promise<void> {
    this.#forget(path)
    if (this.#entries.delete(path)) this.#saveList()
    this.#temporary.delete(path)
    await this.#database.remove(path)
  }

  async blob(path: string): Promise<Blob> {
    await this.#loaded
    const blob = this.#blobs.get(path)
    if (!blob) throw noSuchFile(path)
    return blob
  }

  /** Bytes already in memory; undefined while they are still being read after a start. */
  bytesNow(path: string): ArrayBuffer | undefined {
    return this.#bytes.get(path)
  }

  /** An address `<img>` and `<video>` can show. One per file, given back when the file goes. */
  async objectUrl(path: string): Promise<string> {
    const blob = await this.blob(path)
    const url = this.#urls.get(path) ?? URL.createObjectURL(blob)
    this.#urls.set(path, url)
    return url
  }

  async #load(): Promise<void> {
    for (const [path, blob] of await this.#database.all()) {
      if (!this.#entries.has(path) || this.#blobs.has(path)) continue
      this.#blobs.set(path, blob)
      this.#bytes.set(path, await blob.arrayBuffer())
    }
  }

  #forget(path: string): void {
    const url = this.#urls.get(path)
    if (url) URL.revokeObjectURL(url)
    for (const map of [this.#urls, this.#blobs, this.#bytes]) map.delete(path)
  }

  #saveList(): void {
    localStorage.setItem(this.#listKey, JSON.stringify(Object.fromEntries(this.#entries)))
  }
}

const stores = new WeakMap<Host, Map<string, FileStore>>()

/** The files of the phone whose persona is set now. */
export function filesOf(host: Host): FileStore {
  const ofHost = stores.get(host) ?? new Map<string, FileStore>()
  stores.set(host, ofHost)
  const prefix = phonePrefix(host)
  const store = ofHost.get(prefix) ?? new FileStore(prefix)
  ofHost.set(prefix, store)
  return store
}

export function noSuchFile(path: string): ApiFailure {
  return new ApiFailure(`no such file or directory, open "${path}"`, 1300002)
}

function entryOf(size: number): FileEntry {
  return { directory: false, size, lastModifiedTime: Math.floor(Date.now() / 1000) }
}
