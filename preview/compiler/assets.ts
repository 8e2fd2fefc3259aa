import fs from 'node:fs'
import path from 'node:path'

/** What a mini program ships besides code: pictures, sounds and fonts. */
const ASSET = /\.(png|jpe?g|gif|webp|svg|mp3|mp4|woff2?|ttf)$/

/** Copies the assets below `root` to the same paths below `outDir`. Answers their paths. */
export function copyAssets(root: string, outDir: string): string[] {
  const files = fs
    .readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ASSET.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
  for (const file of files) {
    const target = path.join(outDir, file)
    fs.mkdirSync(path.dirname(target), { recursive: true })
    fs.copyFileSync(path.join(root, file), target)
  }
  return files
}
