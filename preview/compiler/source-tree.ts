import fs from 'node:fs'
import path from 'node:path'
import type { Problem, Rule } from './problems'

/** Where `npm run build:npm` (and WeChat's 构建 npm) puts packages. */
export const NPM_DIRECTORY = 'miniprogram_npm/'

/**
 * The files of one mini program, addressed as WeChat does: paths below the root, without a leading
 * slash. Collects the problems of a build.
 */
export class SourceTree {
  readonly root: string
  readonly problems: Problem[] = []

  constructor(root: string) {
    this.root = path.resolve(root)
  }

  absolute(file: string): string {
    return path.join(this.root, file)
  }

  /** Inverse of `absolute`; undefined for a file outside the root. */
  relative(absolute: string): string | undefined {
    const relative = path.relative(this.root, absolute)
    if (relative.startsWith('..') || path.isAbsolute(relative)) return undefined
    return relative.split(path.sep).join('/')
  }

  isFile(file: string): boolean {
    return fs.statSync(this.absolute(file), { throwIfNoEntry: false })?.isFile() ?? false
  }

  read(file: string): string {
    return fs.readFileSync(this.absolute(file), 'utf8')
  }

  report(rule: Rule, file: string, message: string, line?: number): void {
    this.problems.push(line === undefined ? { rule, file, message } : { rule, file, message, line })
  }

  /** A JSON object; anything else is a problem and reads as empty. */
  readJson(file: string): Record<string, unknown> {
    try {
      const value: unknown = JSON.parse(this.read(file))
      if (isObject(value)) return value
      this.report('json', file, 'must be a JSON object')
    } catch (error) {
      this.report('json', file, error instanceof Error ? error.message : String(error))
    }
    return {}
  }

  /** The script of a unit, `.ts` before `.js`; undefined when there is none. */
  script(unit: string): string | undefined {
    return [`${unit}.ts`, `${unit}.js`].find((file) => this.isFile(file))
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Joins a reference to the file it stands in. A leading `/` counts from the root. */
export const joinReference = (from: string, reference: string): string =>
  reference.startsWith('/')
    ? path.posix.normalize(reference.slice(1))
    : path.posix.normalize(path.posix.join(path.posix.dirname(from), reference))

export const isNpm = (file: string): boolean => file.startsWith(NPM_DIRECTORY)
