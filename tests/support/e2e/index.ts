/**
 * Journeys through the whole product, on what the preview and WeChat DevTools both have: the automation
 * protocol, mocks of `wx`, the cloud's demo clock. `const phone = aPhone()` at the top of a file is all.
 */
import { auditFaults, type Allowance } from './audit'
import { Device } from './device'
import { Phone } from './phone'

export type { Phone } from './phone'
export { until } from './until'

/** For journeys that tap and type; those that only open pages are asked for WeChat's rate as well. */
export const HASTE: Allowance = {
  rule: 'setDataRate',
  where: '',
  why: 'a machine taps ten times as fast as a person',
}

/** What the cloud answers on purpose: `422 /v1/…/household-memberships`. */
export const refusal = (where: string): Allowance => ({
  rule: 'network',
  where,
  why: 'refused on purpose',
})

/** The first file of a worker also starts that worker's demo. */
const FIRST_MS = 180_000
/** A journey is many waits, each of them bounded. */
const JOURNEY_MS = 120_000

/**
 * Registers the hooks of a file and answers its phone, which is connected before the first test. What
 * the app does not catch fails the test. The clock is put back after each test, mocks and storage
 * after the last; then the audit of all that was shown may have no fault but those in `allowed`.
 */
export function aPhone(
  kind: Record<string, string> = {},
  allowed: readonly Allowance[] | 'unaudited' = [HASTE],
): Phone {
  let device: Device | undefined
  let phone: Phone | undefined
  jest.setTimeout(JOURNEY_MS)
  beforeAll(async () => {
    device = await Device.connect(kind)
    phone = await Phone.on(device)
  }, FIRST_MS)
  afterEach(async () => {
    await phone?.clock.putBack()
    const faults = device?.takeFaults() ?? []
    if (faults.length > 0) throw new Error(`the app did not catch: ${faults.join('; ')}`)
  })
  afterAll(async () => {
    const audit = device && allowed !== 'unaudited' ? await auditFaults(device.target, allowed) : []
    await device?.putBack()
    await device?.evaluate(() => {
      wx.clearStorageSync()
    })
    device?.disconnect()
    if (audit.length > 0) throw new Error(`the audit found:\n${audit.join('\n')}`)
  })
  return new Proxy({} as Phone, {
    get(_, name) {
      if (phone === undefined) throw new Error('the phone is connected before the first test')
      const member: unknown = Reflect.get(phone, name)
      return typeof member === 'function' ? member.bind(phone) : member
    },
  })
}
