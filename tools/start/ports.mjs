import { createServer } from 'node:net'
import { Fault } from '../setup/fault.mjs'

const listen = (port, host) =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(port, host, () => {
      const chosen = server.address().port
      server.close(() => resolve(chosen))
    })
  })

/** A free port of this machine only. */
export const freePort = () => listen(0, '127.0.0.1')

export const portTaken = (port) =>
  new Fault(
    `Port ${port} is taken: end what listens there, or choose another with the PORT environment variable.`,
  )

/** Says so before anything is started when the port cannot be had. */
export async function requirePort(port, host) {
  try {
    await listen(port, host)
  } catch (error) {
    if (error.code === 'EADDRINUSE') throw portTaken(port)
    throw new Fault(`Port ${port} of ${host} cannot be opened (${error.code}).`)
  }
}
