import { contactOf } from '../../../miniprogram/mine/pages/contact/form'
import { atHome, known } from '../requests/garden'
import { NO_SIGNAL } from '../../support/mount/answering'
import { asked, cloudOf, openMine, slot, someone } from './someone'

describe('a name and a phone', () => {
  it.each([
    ['王女士', '138 0000 0021', { name: '王女士', phone: '13800000021' }],
    [' ', '0571-80008888', { name: null, phone: '057180008888' }],
    ['王', '', { name: '王', phone: null }],
    ['王', '12345', null],
    ['王', '8888', null],
  ])('“%s” and “%s”', (name, phone, contact) => {
    expect(contactOf(name, phone)).toEqual(contact)
  })
})

describe('联系电话', () => {
  it('is kept on the phone and with the property', async () => {
    const cloud = cloudOf({ 'PUT /v1/me': someone() })
    const page = await openMine('contact', cloud)
    page.type('[data-test=name]', '王女士')
    page.type('[data-test=phone]', '+86 139-0000-0022')
    page.tap('[data-test=save]')
    await page.until(() => page.hasText('存好了'))
    expect(asked(cloud, 'PUT')[0]?.body).toEqual({ name: '王女士', contactPhone: '13900000022' })
    expect(wx.getStorageSync<unknown>('contact-phone')).toEqual(slot('13900000022'))
  })

  it('that nobody could ring is not kept', async () => {
    const cloud = cloudOf()
    const page = await openMine('contact', cloud)
    page.type('[data-test=phone]', '1380000')
    page.tap('[data-test=save]')
    await page.until(() => page.has('[data-test=bad-phone]'))
    expect(cloud.seen).toHaveLength(0)
    expect(wx.getStorageSync<unknown>('contact-phone')).toEqual(slot('13800000021'))
  })

  it('is erased when it is cleared', async () => {
    const cloud = cloudOf({ 'PUT /v1/me': someone({ contactPhone: null }) })
    const page = await openMine('contact', cloud)
    page.type('[data-test=phone]', '')
    page.tap('[data-test=save]')
    await page.until(() => page.hasText('存好了'))
    expect(asked(cloud, 'PUT')[0]?.body).toEqual({ name: null, contactPhone: null })
    expect(wx.getStorageSync('contact-phone')).toBe('')
  })

  it('serves on this phone without network, and says what is safe', async () => {
    const cloud = cloudOf({ 'PUT /v1/me': NO_SIGNAL })
    const page = await openMine('contact', cloud, {
      storage: { ...known, session: atHome.session },
    })
    page.type('[data-test=phone]', '13900000022')
    page.tap('[data-test=save]')
    await page.until(() => page.has('[data-test=trouble]'))
    expect(page.text('[data-test=trouble]')).toContain('已经记在这部手机上')
    expect(wx.getStorageSync<unknown>('contact-phone')).toEqual(slot('13900000022'))
  })
})
