import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, posix, relative, resolve, sep } from 'node:path'
import { transformSync } from 'esbuild'

const inTree = (path) => path.split(sep).join('/')

/** WeChat's older tools read only relative paths, and take a package for a folder. */
function relativeComponents(file, text) {
  const json = JSON.parse(text)
  const folder = posix.dirname(file)
  for (const [tag, target] of Object.entries(json.usingComponents ?? {})) {
    const beside = target.startsWith('.') ? posix.join(folder, target) : target.replace(/^\//, '')
    const whole = /^[./]/.test(target) ? beside : `miniprogram_npm/${target}`
    json.usingComponents[tag] = posix.relative(folder, whole)
  }
  return JSON.stringify(json)
}

function prepared(file, text) {
  if (file.endsWith('.json')) return relativeComponents(file, text)
  if (!file.endsWith('.ts')) return text
  return transformSync(text, { loader: 'ts', format: 'cjs', target: 'es2020' }).code
}

/**
 * Jest's globalSetup: writes the mini program's own files and the Vant closure it ships as the older
 * tools want them, scripts as CommonJS, into .cache/fidelity/sources. Here and not in a test, because
 * esbuild refuses to run in jsdom.
 */
export default function writeSources() {
  const from = resolve('miniprogram')
  const to = resolve('.cache/fidelity/sources')
  rmSync(to, { recursive: true, force: true })
  const entries = readdirSync(from, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    if (!entry.isFile() || !/\.(ts|js|json|wxml|wxs)$/.test(entry.name)) continue
    const path = join(entry.parentPath ?? entry.path, entry.name)
    const file = inTree(relative(from, path))
    const target = join(to, file.replace(/\.ts$/, '.js'))
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, prepared(file, readFileSync(path, 'utf8')))
  }
}
