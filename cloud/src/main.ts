import { pino } from 'pino'
import { buildApp } from './app'
import { capabilities } from './capabilities'
import { compose } from './compose'
import { describeError, loggerOptions } from './http/log'
import { createDispatcher } from './notify/dispatcher'
import { prepareIfAsked, prepareInChild } from './prepare-in-child'
import { settingsOf, type Settings } from './settings'
import { StartFault } from './start-fault'
import { keepSweeping } from './sweeper'

/** Tells a parent process (`npm start`) and whoever reads the log. */
function tell(message: { type: 'listening'; url: string } | { type: 'failed'; message: string }) {
  process.send?.(message)
  if (message.type === 'listening') process.stdout.write(`listening on ${message.url}\n`)
  else process.stderr.write(`${message.message}\n`)
}

async function listen(settings: Settings): Promise<() => Promise<void>> {
  const logger = pino(loggerOptions(settings.logLevel))
  const composed = await compose(settings, {
    prepare: prepareInChild(process.argv[1] ?? ''),
    onConnectionError: (error) => {
      logger.warn({ error: describeError(error) }, 'a database connection broke')
    },
  })
  const dispatcher = createDispatcher(composed.deps, capabilities, (what, error) => {
    logger.error({ what, error: describeError(error) }, 'a notice or timer failed')
  })
  const app = await buildApp(composed.deps, {
    loggerInstance: logger,
    trustProxy: settings.trustProxy,
    dispatcher,
  })
  const sweeping = keepSweeping(composed.deps, capabilities, (name, error) => {
    logger.error({ capability: name, error: describeError(error) }, 'a sweep failed')
  })
  dispatcher.start()
  const stop = async () => {
    await app.close()
    await dispatcher.stop()
    await sweeping.stop()
    await composed.close()
  }
  try {
    const url = await app.listen({ port: settings.port, host: settings.host })
    tell({ type: 'listening', url })
  } catch (error) {
    await stop()
    throw new StartFault(
      'port',
      `Port ${String(settings.port)} cannot be opened: ${codeOf(error)}.`,
    )
  }
  return stop
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? 'unknown reason'

/** Whoever asks first: the operator, the parent, or the parent's end. */
function untilAsked(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGTERM', () => resolve())
    process.once('SIGINT', () => resolve())
    process.once('disconnect', () => resolve())
    process.on('message', (message) => {
      if ((message as { type?: string } | null)?.type === 'stop') resolve()
    })
  })
}

async function main(): Promise<void> {
  if (await prepareIfAsked(process.argv.slice(2))) return
  const asked = untilAsked()
  const stop = await listen(settingsOf(process.env))
  await asked
  await stop()
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    if (error instanceof StartFault) tell({ type: 'failed', message: error.message })
    else
      process.stderr.write(
        `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      )
    process.exit(error instanceof StartFault ? error.exitCode : 1)
  },
)
