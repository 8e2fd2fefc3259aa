import type { Device } from './device'

type Storage = Record<string, unknown>

/**
 * Whose phone this is. There is one phone; whoever takes it up finds their own storage in it. The cloud's
 * demo identity takes the code `demo:<persona>` for a login.
 */
export class Personas {
  private readonly device: Device
  private readonly kept = new Map<string, Storage>()
  private current = ''

  constructor(device: Device) {
    this.device = device
  }

  /** To be followed by a restart: the app's memory still knows the one before. */
  async become(persona: string): Promise<void> {
    if (this.current) this.kept.set(this.current, await this.storage())
    await this.put(this.kept.get(persona) ?? {})
    this.current = persona
    await this.signIn()
  }

  /** As `become`, on a phone that never ran the app. */
  async becomeAnew(persona: string): Promise<void> {
    this.kept.delete(persona)
    await this.become(persona)
    await this.put({})
  }

  async signIn(): Promise<void> {
    await this.device.mock('login', { code: `demo:${this.current}`, errMsg: 'login:ok' })
  }

  private storage(): Promise<Storage> {
    return this.device.evaluate(() => {
      const { keys } = wx.getStorageInfoSync()
      return Object.fromEntries(keys.map((key) => [key, wx.getStorageSync<unknown>(key)]))
    })
  }

  private async put(storage: Storage): Promise<void> {
    await this.device.evaluate((entries: Storage) => {
      wx.clearStorageSync()
      for (const key of Object.keys(entries)) wx.setStorageSync(key, entries[key])
    }, storage)
  }
}
