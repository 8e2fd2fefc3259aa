import http from 'node:http'
import type { AddressInfo } from 'node:net'
import WebSocket from 'ws'
import { Fault } from '../../tools/setup/fault.mjs'
import { launchBrowser } from './browser'
import { bundleAgent } from './bundle'
import { Connection } from './connection'
import { Phone } from './phone'
import { type Reports, answerReports } from './reports'
import { phoneSettings } from './settings'

export interface AutomatorOptions {
  /** Where the preview is served, with or without a slash at its end. */
  appUrl: string
  /** The browser; found on this machine unless given. */
  executablePath?: string
  /** 0, the default, takes a free one. */
  port?: number
  /** Sources of further scripts that every phone runs before the app's. */
  scripts?: readonly string[]
  reports?: Reports
  /** Milliseconds after which a request is answered in any case; 10 s unless a test is in a hurry. */
  answerWithinMs?: number
}

export interface Automator {
  /** For `automator.connect({ wsEndpoint })`; a query describes the phone. */
  wsUrl: string
  close: () => Promise<void>
}

/**
 * Plays WeChat DevTools' automation port for the preview: whoever connects gets a phone of their own
 * in headless Chromium. Loopback only. Throws a Fault without a browser or when the port is taken.
 */
export async function startAutomator(options: AutomatorOptions): Promise<Automator> {
  const agent = await bundleAgent()
  const phones = new Map<string, Connection>()
  const server = http.createServer(answerReports(phones, options.reports ?? {}))
  const port = await listen(server, options.port ?? 0)
  const browser = await launchBrowser(options.executablePath).catch((error: unknown) => {
    server.close()
    throw error
  })
  // a page of the web must not reach the port; browsers always name their origin
  const verifyClient = ({ origin }: { origin?: string }) => !origin
  const sockets = new WebSocket.Server({ server, verifyClient })
  sockets.on('connection', (socket, request) => {
    const settings = phoneSettings(options.appUrl, request.url ?? '')
    const scripts = [agent, ...(options.scripts ?? [])]
    const connection = new Connection({
      socket,
      answerWithinMs: options.answerWithinMs ?? 10_000,
      open: (onHappening) => Phone.open({ browser, settings, scripts, onHappening }),
    })
    if (settings.name) phones.set(settings.name, connection)
    socket.on('close', () => {
      if (phones.get(settings.name) === connection) phones.delete(settings.name)
      void connection.dispose().catch(() => undefined)
    })
  })
  return { wsUrl: `ws://127.0.0.1:${port}`, close: () => shutDown(server, sockets, browser) }
}

async function shutDown(
  server: http.Server,
  sockets: WebSocket.Server,
  browser: { close: () => Promise<void> },
): Promise<void> {
  for (const socket of sockets.clients) socket.terminate()
  sockets.close()
  await new Promise((resolve) => server.close(resolve))
  await browser.close()
}

function listen(server: http.Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        new Fault(
          error.code === 'EADDRINUSE'
            ? `Port ${port} is taken: end what listens there, or give the automator another one.`
            : `The automator cannot listen on port ${port} (${String(error.code)}).`,
        ),
      )
    })
    server.listen(port, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port)
    })
  })
}
