import { prepare } from '../setup/prepare.mjs'
import { runPackage } from '../setup/run.mjs'

/** `npm run fix`: what ESLint and Prettier can put right by themselves. */
export async function main(root) {
  await prepare(root)
  const lint = await runPackage(root, 'eslint/bin/eslint.js', ['--fix', '.'])
  const format = await runPackage(root, 'prettier/bin/prettier.cjs', [
    '--write',
    '--log-level=warn',
    '.',
  ])
  return lint === 0 && format === 0 ? 0 : 1
}
