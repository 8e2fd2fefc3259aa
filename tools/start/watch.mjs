import { changed, snapshot } from './files.mjs'

const EVERY_MS = 700

/**
 * Tells `onChange` which files changed, one call at a time. It looks instead of listening:
 * fs.watch misses or repeats changes on network drives, in containers and on Linux.
 * Answers with the function that ends it.
 */
export function watch(root, folders, onChange) {
  let before = snapshot(root, folders)
  let timer
  let ended = false
  const look = async () => {
    try {
      const after = snapshot(root, folders)
      const paths = changed(before, after)
      before = after
      if (paths.length > 0) await onChange(paths)
    } catch (error) {
      if (error.code !== 'ENOENT') console.error(error) // a folder vanished under the walk: look again
    }
    if (!ended) timer = setTimeout(look, EVERY_MS)
  }
  timer = setTimeout(look, EVERY_MS)
  return () => {
    ended = true
    clearTimeout(timer)
  }
}
