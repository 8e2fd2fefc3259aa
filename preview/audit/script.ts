import path from 'node:path'
import esbuild from 'esbuild'

/** The instrument as one script, to be injected into a page before the preview's own. */
export async function auditScript(): Promise<string> {
  const { outputFiles } = await esbuild.build({
    // commands run at the repository's root; import.meta is not available where jest loads this
    entryPoints: [path.resolve('preview/audit/in-page/main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
    tsconfigRaw: {},
  })
  const [script] = outputFiles
  if (script === undefined) throw new Error('esbuild answered nothing')
  return script.text
}
