const STORE = 'bytes'

/**
 * Contents of saved files in IndexedDB, one database per phone prefix. Without IndexedDB (unit
 * tests, private windows) contents live as long as the page.
 */
export class ByteDatabase {
  readonly #database: Promise<IDBDatabase | undefined>

  constructor(name: string) {
    this.#database = open(name).catch(() => undefined)
  }

  async all(): Promise<Map<string, Blob>> {
    const store = await this.#store('readonly')
    if (!store) return new Map()
    const [names, blobs] = await Promise.all([done(store.getAllKeys()), done(store.getAll())])
    return new Map(names.map((name, index) => [name as string, blobs[index] as Blob]))
  }

  async put(path: string, blob: Blob): Promise<void> {
    const store = await this.#store('readwrite')
    if (store) await done(store.put(blob, path))
  }

  async remove(path: string): Promise<void> {
    const store = await this.#store('readwrite')
    if (store) await done(store.delete(path))
  }

  async #store(mode: IDBTransactionMode): Promise<IDBObjectStore | undefined> {
    const database = await this.#database
    return database?.transaction(STORE, mode).objectStore(STORE)
  }
}

async function open(name: string): Promise<IDBDatabase | undefined> {
  if (typeof indexedDB === 'undefined') return undefined
  const request = indexedDB.open(name, 1)
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE))
  return done(request)
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB failed')))
  })
}
