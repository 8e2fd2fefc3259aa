import { aPhone } from '../support/e2e'
import { everyPageOfManager } from '../support/e2e/every-page-of-desk'
import { faultsOf } from '../support/e2e/layout-faults'
import { measure } from '../support/e2e/measure'
import type { Visit } from '../support/e2e/every-page'

const kinds = (process.env['SHOTS'] ?? '1').split(',')
for (const fontScale of kinds) {
  describe(`shots ${fontScale}`, () => {
    const [scale = '1', width = '390', theme = 'light'] = fontScale.split('-')
    const phone = aPhone({ width, fontScale: scale, theme }, 'unaudited')
    it('are taken', async () => {
      const found: Record<string, string[]> = {}
      const visit: Visit = async (name) => {
        const file = name.replace('staff/pages/', '').replace(/[/, ]+/g, '_')
        await phone.device.call('pageScrollTo', { scrollTop: 0, duration: 0 })
        await phone.device.screenshot(`/tmp/shots-b4/${fontScale}-${file}.png`)
        const faults = faultsOf(await measure(phone.device))
        await phone.device.screenshot(`/tmp/shots-b4/${fontScale}-${file}-end.png`)
        if (faults.length > 0) found[name] = faults
      }
      await everyPageOfManager(phone, visit).catch((error: unknown) => {
        console.log(JSON.stringify(found, null, 1))
        throw error
      })
      console.log(JSON.stringify(found, null, 1))
      expect(found).toEqual({})
    }, 400_000)
  })
}
