import { posix } from 'node:path'
import { homeOf } from './rules/packages.mjs'

/**
 * The order WeChat delivers in is not known; files of a kind lie together in it, as they do here.
 * zstd is WebAssembly: zlib has it from Node 22.15 on only, native packages need an install script
 * per platform, and one library gives one figure everywhere.
 */
export async function zstdOf(files) {
  const { Zstd } = await import('@hpcc-js/wasm-zstd')
  const zstd = await Zstd.load()
  const kind = ([path]) => posix.extname(path)
  const sorted = [...files].sort((a, b) => (kind(a) + a[0] < kind(b) + b[0] ? -1 : 1))
  return zstd.compress(Buffer.concat(sorted.map(([, content]) => content)), 19).length
}

/** The files of one package. */
export const filesOf = (name, files, packages) =>
  new Map([...files].filter(([path]) => homeOf(path, packages) === name))
