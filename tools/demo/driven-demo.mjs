import { Room } from '../start/room.mjs'
import { startDemo } from './demo-server.mjs'

/**
 * A demo of one's own (demo-server.mjs) with the automator in front of it: who connects to `wsUrl`
 * gets a phone with its app in it.
 * @param {string} root the repository
 * @param {{ at: string }} options as for startDemo
 */
export async function startDrivenDemo(root, options) {
  const demo = await startDemo(root, options)
  const automator = new Room('automator', {
    root,
    script: 'tools/demo/automator-child.mjs',
    env: { APP_URL: demo.url },
  })
  const stop = async () => {
    await automator.stop()
    await demo.stop()
  }
  try {
    const wsUrl = await automator.start((name) => console.error(`The ${name} ended unexpectedly.`))
    return { ...demo, wsUrl, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
