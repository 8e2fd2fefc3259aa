// Lets jest load the repository's TypeScript as it is. Types are judged by tsc, not here.
const { createHash } = require('node:crypto')
const { readFileSync } = require('node:fs')
const { transformSync, version } = require('esbuild')

const self = readFileSync(__filename)

module.exports = {
  canInstrument: false,
  getCacheKey: (source, path, options) =>
    createHash('sha1')
      .update(self)
      .update(version)
      .update(path)
      .update(source)
      .update(String(options.instrument))
      .digest('hex'),
  process: (source, path) =>
    transformSync(source, {
      loader: path.endsWith('.ts') ? 'ts' : 'js',
      format: 'cjs',
      target: 'node20',
      sourcemap: 'inline',
      sourcefile: path,
    }),
}
