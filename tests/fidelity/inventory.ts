import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve('miniprogram')

/** Every component that ships: our own and those of Vant that the npm build wrote. */
export function shippedComponents(): string[] {
  return readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /(^|\/)(components|miniprogram_npm)\/.*\.json$/.test(file))
    .filter((file) => isComponent(readFileSync(path.join(ROOT, file), 'utf8')))
    .map((file) => file.replace(/\.json$/, ''))
    .sort()
}

const isComponent = (text: string): boolean =>
  (JSON.parse(text) as { component?: boolean }).component === true

/** The names in `triggerEvent('…')` of a component's own script. */
export function triggered(component: string): string[] {
  const script = ['.ts', '.js'].map((extension) => path.join(ROOT, component + extension))
  const source = script.map(readIfThere).join('')
  return [...source.matchAll(/(?:triggerEvent|\$emit|\.say)\('([\w-]+)'/g)].map(([, name]) => name!)
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return '' // the other extension
  }
}
