/** What a build refuses. Each rule names something WeChat refuses or silently ignores. */
export type Rule =
  | 'app-json'
  | 'component-tag'
  | 'entity'
  | 'json'
  | 'npm'
  | 'outside-root'
  | 'page-file'
  | 'selector'
  | 'subpackage'
  | 'script'
  | 'style'
  | 'template'
  | 'using-components'
  | 'wxs'

export interface Problem {
  rule: Rule
  /** Path below the mini program's root, with `/` on every platform. */
  file: string
  /** From 1; absent when the whole file is the problem. */
  line?: number
  message: string
}

export const formatProblem = ({ file, line, message }: Problem): string =>
  `${file}${line === undefined ? '' : `:${String(line)}`}: ${message}`

/** Thrown once a build has looked everywhere, so that one run shows everything to mend. */
export class BuildError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(`the mini program does not build:\n${problems.map(formatProblem).join('\n')}`)
    this.name = 'BuildError'
    this.problems = problems
  }
}

/** Line of `offset` in `text`, from 1. */
export const lineAt = (text: string, offset: number): number =>
  text.slice(0, offset).split('\n').length
