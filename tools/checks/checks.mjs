import { inTurn } from './pool.mjs'
import { capture } from '../setup/run.mjs'

const TYPES = {
  'mini program': 'tsconfig.json',
  'contract alone': 'tsconfig.contract.json',
  cloud: 'cloud/tsconfig.json',
  preview: 'preview/tsconfig.json',
  tests: 'tests/tsconfig.json',
  bench: 'bench/tsconfig.json',
}

const types = Object.entries(TYPES).map(([room, config]) => ({
  name: `types of ${room}`,
  script: 'typescript/bin/tsc',
  args: ['-p', config, '--pretty'],
}))

// Lint first: it is the longest, so the short ones fill the second core beside it.
const CHECKS = [
  { name: 'lint', script: 'eslint/bin/eslint.js', args: ['--max-warnings=0', '--color', '.'] },
  ...types,
  {
    name: 'format',
    script: 'prettier/bin/prettier.cjs',
    args: ['--check', '--log-level=warn', '--cache', '--cache-location=.cache/prettier', '.'],
  },
]

async function judge(root, { name, script, args }) {
  const started = Date.now()
  const { code, output } = await capture(process.execPath, [`node_modules/${script}`, ...args], {
    cwd: root,
  })
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`)
  if (code !== 0) console.log(output)
  return code === 0 ? [] : [name]
}

/** Types, lint and format of every room; answers with the names of the checks that failed. */
export async function runChecks(root) {
  const failed = await inTurn(CHECKS.map((check) => () => judge(root, check)))
  return failed.flat()
}
