import { spawn } from 'node:child_process'
import { Fault } from '../setup/fault.mjs'

const GRACE_MS = 5000
const TYPESCRIPT = ['--import', 'tsx']

/**
 * One child process of `npm start`. It tells over IPC `{type: 'listening', url}` when it serves, or
 * `{type: 'failed', message}` with the sentence for the person at the keyboard.
 */
export class Room {
  #child
  #stopping = false

  constructor(name, command) {
    this.name = name
    this.command = command
  }

  /** Resolves with the address. `onLost` hears of an end nobody asked for, once it had served. */
  start(onLost, onMessage = () => {}) {
    this.#stopping = false
    const { script, root, env, loader = TYPESCRIPT } = this.command
    const child = spawn(process.execPath, [...loader, script], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    this.#child = child
    return new Promise((resolve, reject) => {
      let serving = false
      child.on('message', (message) => {
        if (message.type === 'listening') {
          serving = true
          resolve(message.url)
        } else if (message.type === 'failed') reject(new Fault(message.message))
        else onMessage(message)
      })
      child.once('error', reject)
      child.once('exit', () => {
        if (this.#child === child) this.#child = undefined
        if (serving && !this.#stopping) onLost(this.name)
        reject(new Fault(`The ${this.name} ended while starting; its message above says why.`))
      })
    })
  }

  send(message) {
    if (this.#child?.connected) this.#child.send(message)
  }

  /** Lets the child finish what it answers, then insists. Windows knows no SIGTERM, hence the message. */
  stop() {
    const child = this.#child
    if (!child) return Promise.resolve()
    this.#stopping = true
    return new Promise((resolve) => {
      const insist = setTimeout(() => child.kill('SIGKILL'), GRACE_MS)
      child.once('exit', () => {
        clearTimeout(insist)
        resolve()
      })
      this.send({ type: 'stop' })
      if (process.platform !== 'win32') child.kill('SIGTERM')
    })
  }
}
