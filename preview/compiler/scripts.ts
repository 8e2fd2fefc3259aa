import fs from 'node:fs'
import path from 'node:path'
import type { OnResolveArgs, OnResolveResult, Plugin } from 'esbuild'
import type { AppConfig } from './app-config'
import { NPM_DIRECTORY, isNpm } from './source-tree'
import type { SourceTree } from './source-tree'
import { packageOf } from './units'

const EXTENSIONS = ['', '.ts', '.js', '/index.ts', '/index.js']

/** Paths below the root for an import made in `importer`; undefined when nothing is there. */
export function resolveScript(
  tree: SourceTree,
  importer: string,
  request: string,
): { file: string } | { fault: string } {
  const bare = !/^[./]/.test(request)
  const base = bare
    ? NPM_DIRECTORY + request
    : request.startsWith('/')
      ? request.slice(1)
      : path.posix.join(path.posix.dirname(importer), request)
  if (path.posix.normalize(base).startsWith('..')) {
    return { fault: `imports a file outside the mini program: ${request}` }
  }
  const found = EXTENSIONS.map((extension) => path.posix.normalize(base + extension)).find((file) =>
    tree.isFile(file),
  )
  if (found !== undefined) return { file: found }
  return {
    fault: bare
      ? `imports ${request}, which is not in ${NPM_DIRECTORY}: run npm run build:npm`
      : `imports a missing file: ${request}`,
  }
}

/**
 * esbuild plugin: resolves the imports of the mini program's own files as WeChat does and reports
 * what WeChat would refuse. Imports of other files (the runtime's) are left to esbuild.
 */
export function miniProgramScripts(tree: SourceTree, app: AppConfig): Plugin {
  const resolve = (args: OnResolveArgs): OnResolveResult | undefined => {
    const importer = args.importer === '' ? undefined : tree.relative(args.importer)
    if (importer === undefined) {
      // the entry asks for each unit's script by its absolute path
      const unit = path.isAbsolute(args.path) ? tree.relative(args.path) : undefined
      return unit !== undefined && isNpm(unit) ? { path: args.path, namespace: 'npm' } : undefined
    }
    const result = resolveScript(tree, importer, args.path)
    if ('fault' in result) {
      tree.report(ruleOf(result.fault), importer, result.fault)
      return { path: args.path, namespace: 'refused' }
    }
    const home = packageOf(app, result.file)
    if (home !== '' && home !== packageOf(app, importer) && !isNpm(importer)) {
      tree.report('subpackage', importer, `imports from the subpackage ${home}: ${args.path}`)
    }
    const found = tree.absolute(result.file)
    return isNpm(result.file) ? { path: found, namespace: 'npm' } : { path: found }
  }
  return {
    name: 'mini-program-scripts',
    setup(build) {
      build.onResolve({ filter: /.*/ }, resolve)
      // a refused import must not hide the other problems behind esbuild's own error
      build.onLoad({ filter: /.*/, namespace: 'refused' }, () => ({
        contents: 'module.exports = {}',
      }))
      // What 构建 npm writes is CommonJS, whatever the repository's package.json says of .js files.
      build.onLoad({ filter: /.*/, namespace: 'npm' }, (args) => ({
        contents: fs.readFileSync(args.path, 'utf8'),
        loader: 'js',
      }))
    },
  }
}

const ruleOf = (fault: string) =>
  fault.includes('outside') ? 'outside-root' : fault.includes(NPM_DIRECTORY) ? 'npm' : 'script'
