import fs from 'node:fs'
import path from 'node:path'
import esbuild from 'esbuild'
import type { BuildFailure, BuildResult } from 'esbuild'
import { analyse } from './analyse'
import type { Analysis } from './analyse'
import { copyAssets } from './assets'
import { entrySource, hostModules } from './entry'
import type { HostModules } from './entry'
import { INDEX_HTML } from './index-html'
import { BuildError } from './problems'
import type { Problem } from './problems'
import { miniProgramScripts } from './scripts'
import { hostStyles } from './stylesheets'

export interface BuildOptions {
  /** Directory of app.json. */
  root: string
  /** Receives index.html, app.js, app.css and the assets; other files in it are left alone. */
  outDir: string
  /** Development adds source maps and readable template errors. */
  mode: 'development' | 'production'
  minify?: boolean
  /** Other built-ins or another wx, for tests of the runtime itself. */
  modules?: Partial<HostModules>
}

export interface BuildReport {
  pages: number
  components: number
  /** Bytes of app.js and app.css. */
  bytes: { js: number; css: number }
  warnings: string[]
  milliseconds: number
}

/**
 * Builds the mini program at `root` for the browser.
 * @throws BuildError naming every problem; nothing is written then.
 */
export async function buildMiniProgram(options: BuildOptions): Promise<BuildReport> {
  const start = Date.now()
  const analysis = analyse(options.root, { development: options.mode === 'development' })
  const bundle = await bundleScripts(analysis, options)
  if (bundle === undefined || analysis.tree.problems.length > 0) {
    throw new BuildError(analysis.tree.problems)
  }
  const css = await bundleStyles(analysis, options)
  fs.mkdirSync(options.outDir, { recursive: true })
  for (const file of bundle.outputFiles ?? []) fs.writeFileSync(file.path, file.contents)
  fs.writeFileSync(path.join(options.outDir, 'app.css'), css)
  fs.writeFileSync(path.join(options.outDir, 'index.html'), INDEX_HTML)
  copyAssets(analysis.tree.root, options.outDir)
  const js = bundle.outputFiles?.find((file) => file.path.endsWith('.js'))?.contents.length ?? 0
  return {
    pages: analysis.app.pages.length,
    components: analysis.units.length - analysis.app.pages.length,
    bytes: { js, css: Buffer.byteLength(css) },
    warnings: analysis.warnings,
    milliseconds: Date.now() - start,
  }
}

/** Everything that keeps the mini program at `root` from building; writes nothing. */
export async function findProblems(root: string): Promise<readonly Problem[]> {
  const analysis = analyse(root, { development: false })
  await bundleScripts(analysis, { root, outDir: root, mode: 'production' })
  return analysis.tree.problems
}

/** Undefined when esbuild refused; why is among the problems. */
async function bundleScripts(
  analysis: Analysis,
  options: BuildOptions,
): Promise<BuildResult | undefined> {
  const { tree, app } = analysis
  const minify = options.minify ?? false
  // a missing script or template breaks the entry itself; the cause is already reported
  if (tree.problems.some(({ rule }) => rule === 'app-json' || rule === 'template')) return undefined
  try {
    return await esbuild.build({
      stdin: {
        contents: entrySource(analysis, { ...hostModules, ...options.modules }),
        resolveDir: path.resolve('preview'),
        sourcefile: 'entry.js',
      },
      bundle: true,
      write: false,
      format: 'iife',
      target: 'es2018',
      outfile: path.join(options.outDir, 'app.js'),
      minify,
      sourcemap: options.mode === 'development' && !minify ? 'linked' : false,
      plugins: [miniProgramScripts(tree, app)],
      logLevel: 'silent',
      tsconfigRaw: {},
    })
  } catch (error) {
    reportFailure(analysis, error as BuildFailure)
    return undefined
  }
}

function reportFailure({ tree }: Analysis, failure: BuildFailure): void {
  if (!Array.isArray(failure.errors)) throw failure
  for (const { text, location } of failure.errors) {
    const file = location === null ? 'app.json' : path.resolve(location.file)
    tree.report('script', tree.relative(file) ?? file, text, location?.line)
  }
}

async function bundleStyles(analysis: Analysis, options: BuildOptions): Promise<string> {
  const { boot, components, wx } = { ...hostModules, ...options.modules }
  const host = hostStyles([boot, components, wx].map((module) => path.dirname(module)))
  const result = await esbuild.transform(`${host}\n${analysis.css}`, {
    loader: 'css',
    minify: options.minify ?? false,
  })
  return result.code
}
