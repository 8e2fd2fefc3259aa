import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { transformSync } from 'esbuild'
import { projectConfig } from './shipped.mjs'

/** What is left of a script that only held types. */
const isEmpty = (code) => /^\s*(export \{\s*\};?)?\s*$/.test(code)

/** A script that does not parse stays as it is: the compiler's word about it counts. */
function erased(source) {
  try {
    return transformSync(source, { loader: 'ts', target: 'esnext', logLevel: 'silent' }).code
  } catch {
    return source
  }
}

/**
 * The sources with types erased. WeChat's checker and analyser read JavaScript only and would pass
 * over every .ts file in silence; a file of types alone is left out, since it ships nothing.
 */
export function withoutTypes(files) {
  const plain = new Map()
  for (const [path, content] of files) {
    if (!path.endsWith('.ts')) {
      plain.set(path, content)
      continue
    }
    const code = erased(content.toString())
    if (!isEmpty(code)) plain.set(path.replace(/\.ts$/, '.js'), Buffer.from(code))
  }
  return plain
}

/** Writes those sources with the project's settings as a project that has no TypeScript. */
export function stage(root, files, folder) {
  for (const [path, content] of withoutTypes(files)) {
    mkdirSync(dirname(join(folder, 'miniprogram', path)), { recursive: true })
    writeFileSync(join(folder, 'miniprogram', path), content)
  }
  const config = projectConfig(root)
  config.setting.useCompilerPlugins = false
  writeFileSync(join(folder, 'project.config.json'), JSON.stringify(config))
}
