/** @jest-environment node */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import WebSocket from 'ws'
import { connect } from '../../support/e2e/connect'

let server: Server

/** Something that listens where DevTools is expected. */
async function listening(answer?: (socket: WebSocket) => void): Promise<string> {
  server = createServer((_request, reply) => reply.end('a web page'))
  if (answer) new WebSocket.Server({ server }).on('connection', answer)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return `ws://127.0.0.1:${(server.address() as AddressInfo).port}`
}

afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const refusal = async (wsUrl: string): Promise<string> => {
  const connecting = connect({ kind: 'devtools', wsUrl, apiUrl: '' })
  const error: unknown = await connecting.catch((e: unknown) => e)
  return error instanceof Error ? error.message : 'it worked'
}

const version = (SDKVersion: string) => (socket: WebSocket) =>
  socket.on('message', (data: string) => {
    const { id } = JSON.parse(data) as { id: string }
    socket.send(JSON.stringify({ id, result: { SDKVersion } }))
  })

test('an MP_WS that is no address is told apart', async () => {
  await listening()
  expect(await refusal('9420')).toBe(
    'MP_WS is "9420", but an address such as ws://127.0.0.1:9420 is needed.',
  )
})

test('where nothing listens, the project has to be opened with its automation port', async () => {
  const wsUrl = await listening()
  await new Promise((resolve) => server.close(resolve))
  expect(await refusal(wsUrl)).toMatch(/^Nothing answers at .*: open the project in DevTools/)
})

test('where something else listens, automation has to be switched on', async () => {
  expect(await refusal(await listening())).toMatch(/open the project in DevTools/)
})

test('a base library that is too old is named', async () => {
  expect(await refusal(await listening(version('2.7.2')))).toMatch(
    /^The base library chosen in DevTools is too old: choose 3\.0\.1 or newer/,
  )
})

test('DevTools that hides its base library is told apart', async () => {
  const silent = (socket: WebSocket) => {
    socket.on('message', () => {
      socket.close()
    })
  }
  expect(await refusal(await listening(silent))).toMatch(/is not DevTools with automation/)
})
