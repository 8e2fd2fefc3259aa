import path from 'node:path'
import esbuild from 'esbuild'

// commands run at the repository's root; import.meta is not available where jest loads this
const AGENT = path.resolve('preview/automator/agent/index.ts')

/** The agent as one script for the phone. */
export async function bundleAgent(): Promise<string> {
  const { outputFiles } = await esbuild.build({
    entryPoints: [AGENT],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
    tsconfigRaw: {},
    // Node's process is what one package looks at to decide whether to warn
    define: { 'process.env': '{}' },
  })
  return outputFiles[0]?.text ?? ''
}
