import { ApiFailure } from './api'

/** WeChat's limits: 1 MB a key and 10 MB a mini program, counted in bytes of the stored text. */
const LARGEST_VALUE = 1024 * 1024
const LARGEST_STORAGE = 10 * 1024 * 1024

/** One phone's storage of the mini program, under a prefix of localStorage. */
export class StorageArea {
  readonly #prefix: string

  constructor(prefix: string) {
    this.#prefix = prefix
  }

  keys(): string[] {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(this.#prefix))
      .map((key) => key.slice(this.#prefix.length))
  }

  has(key: string): boolean {
    return localStorage.getItem(this.#prefix + key) !== null
  }

  /** An absent key answers an empty string, as in WeChat. */
  read(key: string): unknown {
    const text = localStorage.getItem(this.#prefix + key)
    return text === null ? '' : (JSON.parse(text) as unknown)
  }

  /** Throws `ApiFailure` when a limit of WeChat or of the browser is reached. */
  write(key: string, data: unknown): void {
    const text = serialised(data)
    if (bytesOf(text) > LARGEST_VALUE) throw new ApiFailure('entry size limit reached')
    if (this.#size() - this.#sizeOf(key) + bytesOf(text) > LARGEST_STORAGE) throw full()
    try {
      localStorage.setItem(this.#prefix + key, text)
    } catch {
      throw full()
    }
  }

  remove(key: string): void {
    localStorage.removeItem(this.#prefix + key)
  }

  clear(): void {
    for (const key of this.keys()) this.remove(key)
  }

  /** Sizes in KB. */
  info() {
    return {
      keys: this.keys(),
      currentSize: Math.ceil(this.#size() / 1024),
      limitSize: LARGEST_STORAGE / 1024,
    }
  }

  #size(): number {
    return this.keys().reduce((sum, key) => sum + this.#sizeOf(key), 0)
  }

  #sizeOf(key: string): number {
    return bytesOf(localStorage.getItem(this.#prefix + key) ?? '')
  }
}

const full = () => new ApiFailure('exceed storage max size 10Mb')

function serialised(data: unknown): string {
  if (typeof data === 'function' || typeof data === 'symbol') {
    throw new ApiFailure('data is not serialisable')
  }
  // `undefined` has no JSON; WeChat stores an empty text for it.
  return data === undefined ? '""' : JSON.stringify(data)
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}
