import { readFileSync } from 'node:fs'
import { compose } from './compose'
import { HELP, operate, OperatorFault } from './operator/commands'
import { prepareIfAsked, prepareInChild } from './prepare-in-child'
import { settingsOf } from './settings'
import { StartFault } from './start-fault'

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'is not JSON' : 'cannot be read'
    throw new OperatorFault(`${path} ${reason}.`)
  }
}

async function main(argv: readonly string[]): Promise<string> {
  if (await prepareIfAsked(argv)) return ''
  if (argv.length === 0 || argv[0] === '--help' || argv[0] === '-h') return HELP
  const settings = settingsOf(process.env)
  const { deps, close } = await compose(settings, {
    prepare: prepareInChild(process.argv[1] ?? ''),
    onConnectionError: () => undefined,
  })
  try {
    return await operate({ deps, readJson, demoAllowed: settings.demoAllowed }, argv)
  } finally {
    await close()
  }
}

main(process.argv.slice(2)).then(
  (answer) => {
    if (answer !== '') process.stdout.write(`${answer}\n`)
    process.exit(0)
  },
  (error: unknown) => {
    const isPlain = error instanceof OperatorFault || error instanceof StartFault
    const words = error instanceof Error ? (isPlain ? error.message : error.stack) : String(error)
    process.stderr.write(`${words ?? ''}\n`)
    process.exit(error instanceof StartFault ? error.exitCode : 1)
  },
)
