// The automator in a process of its own: it is TypeScript, and a Chromium comes with it.
import { auditScript } from '../../preview/audit/script.ts'
import { startAutomator } from '../../preview/automator/server.ts'

const tell = (message) => process.send?.(message)

try {
  const automator = await startAutomator({
    appUrl: process.env.APP_URL,
    executablePath: process.env.CHROME_PATH || undefined,
    scripts: [await auditScript()],
    reports: { audit: (page) => page.evaluate(() => globalThis.__audit?.report()) },
  })
  let ending
  const stop = () => (ending ??= automator.close().then(() => process.exit(0)))
  process.on('message', ({ type }) => type === 'stop' && stop())
  process.on('disconnect', stop)
  process.on('SIGINT', () => {}) // Ctrl-C reaches the whole group; the parent says when
  process.on('SIGTERM', stop)
  tell({ type: 'listening', url: automator.wsUrl })
} catch (error) {
  tell({ type: 'failed', message: error instanceof Error ? error.message : String(error) })
  process.exitCode = 1
  process.disconnect?.()
}
