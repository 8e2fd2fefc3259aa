import { effectsOf } from './effects.mjs'
import { Room } from './room.mjs'
import { watch } from './watch.mjs'

const WATCHED = ['miniprogram', 'cloud', 'preview']

/** Keeps cloud and preview running, and brings them up to date when their files change. */
export class Supervisor {
  #cloud
  #preview
  #endWatch = () => {}
  #reportLost

  constructor(settings, cloudPort) {
    const { root, port, host, dataDir, identity, wechat, logLevel } = settings
    const cloudUrl = `http://127.0.0.1:${cloudPort}`
    this.root = root
    this.#cloud = new Room('cloud backend', {
      root,
      script: 'cloud/src/main.ts',
      env: {
        PORT: String(cloudPort),
        HOST: '127.0.0.1',
        DATA_DIR: dataDir,
        IDENTITY: identity,
        WECHAT: wechat,
        LOG_LEVEL: logLevel,
      },
    })
    this.#preview = new Room('preview', {
      root,
      script: 'tools/start/preview-child.mjs',
      env: { CLOUD_URL: cloudUrl, PREVIEW_PORT: String(port), PREVIEW_HOST: host },
    })
    /** Resolves with the exit code 1 when a child ends that nobody told to. */
    this.lost = new Promise((resolve) => {
      this.#reportLost = (name) => {
        console.error(`The ${name} ended unexpectedly; its message above says why.`)
        resolve(1)
      }
    })
  }

  async start() {
    const starts = [this.#startCloud(), this.#startPreview()]
    await Promise.all(starts)
    this.#endWatch = watch(this.root, WATCHED, (paths) => this.#follow(paths))
  }

  async stop() {
    this.#endWatch()
    await Promise.all([this.#preview.stop(), this.#cloud.stop()])
  }

  #startCloud = () => this.#cloud.start(this.#reportLost)

  #startPreview = () =>
    this.#preview.start(this.#reportLost, (message) => {
      if (message.type === 'broken') console.error(message.message)
    })

  /** A change that does not compile is told and left standing until the next one. */
  async #follow(paths) {
    const { restartCloud, restartPreview, rebuild } = effectsOf(paths)
    console.log(`${paths.length === 1 ? paths[0] : `${paths.length} files`} changed`)
    const steps = []
    if (restartCloud) steps.push(this.#cloud.stop().then(this.#startCloud))
    if (restartPreview) steps.push(this.#preview.stop().then(this.#startPreview))
    for (const step of await Promise.allSettled(steps)) {
      if (step.status === 'rejected') console.error(step.reason.message)
    }
    if (rebuild) this.#preview.send({ type: 'rebuild' })
    else if (restartCloud && !restartPreview) this.#preview.send({ type: 'reload' })
  }
}
