/** @jest-environment node */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startAutomator } from '../../../preview/automator/server'
import { Fault } from '../../../tools/setup/fault.mjs'

const appUrl = 'http://127.0.0.1:9'

const fault = async (options: object): Promise<string> => {
  const error: unknown = await startAutomator({ appUrl, ...options }).catch((e: unknown) => e)
  expect(error).toBeInstanceOf(Fault)
  return (error as Error).message
}

test('a port that is taken is one sentence', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const { port } = other.address() as AddressInfo
  expect(await fault({ port })).toBe(
    `Port ${port} is taken: end what listens there, or give the automator another one.`,
  )
  other.close()
})

test('a browser that is none is one sentence, and the port is free again', async () => {
  const message = await fault({ executablePath: '/no/such/browser' })
  expect(message).toContain('/no/such/browser did not start: check that it is Chrome')
  expect(message).not.toContain('\n')
})

test('a CHROME_PATH that names nothing is one sentence', async () => {
  const before = process.env['CHROME_PATH']
  process.env['CHROME_PATH'] = '/no/such/browser'
  expect(await fault({})).toBe('CHROME_PATH names /no/such/browser, which does not exist.')
  if (before === undefined) delete process.env['CHROME_PATH']
  else process.env['CHROME_PATH'] = before
})
