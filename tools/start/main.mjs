import { installPackages } from '../setup/packages.mjs'
import { emptyDataFolder, lockDataFolder, openDataFolder } from './data-folder.mjs'
import { freePort, requirePort } from './ports.mjs'
import { settingsOf } from './settings.mjs'
import { Supervisor } from './supervisor.mjs'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

const untilSignal = () =>
  new Promise((resolve) => SIGNALS.forEach((signal) => process.once(signal, () => resolve(0))))

/** `npm start [-- --fresh]`: the whole product on one address, rebuilt as its files change. */
export async function main(root, args) {
  const started = Date.now()
  const settings = settingsOf(root, args, process.env)
  await requirePort(settings.port, settings.host)
  openDataFolder(settings.dataDir)
  const unlock = await lockDataFolder(settings.dataDir)
  const ended = untilSignal()
  const supervisor = new Supervisor(settings, await freePort())
  try {
    if (settings.fresh) emptyDataFolder(settings.dataDir)
    await installPackages(root)
    const up = await Promise.race([supervisor.start().then(() => true), ended])
    if (up === true) {
      const seconds = ((Date.now() - started) / 1000).toFixed(1)
      console.log(
        `物业短号: http://localhost:${settings.port}/ (ready in ${seconds} s, Ctrl-C ends it)`,
      )
    }
    return await Promise.race([ended, supervisor.lost])
  } finally {
    await supervisor.stop()
    unlock()
  }
}
