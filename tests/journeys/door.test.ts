import { aPhone, until } from '../support/e2e'

const LOBBY = 'NH3D2T8W'
const LOBBY_OF_ANOTHER = 'YQ8N4C6P'

const phone = aPhone()

interface Noted {
  e2eContact?: { firstName: string; mobilePhoneNumber: string }
  e2eCopied?: string
}

describe('somebody who comes again', () => {
  it('without network sees how old the number is, and the community they know in the list', async () => {
    await phone.fresh('visitor')
    await phone.scan(LOBBY)
    await phone.find('call')
    await phone.network({ down: true })
    await phone.open('/pages/home/index')
    await phone.sees('没有网络，电话照样能打')
    await phone.sees('号码是今天存下的')
    await phone.tap('change')
    await phone.isOn('mine/pages/communities/index')
    await phone.sees('没有网络，这些是存在手机里的')
    await phone.tap('community-linhu-garden')
    await phone.isOn('pages/home/index')
    await phone.tap('call')
    expect(await phone.talk()).toBe('02145500000')
    await phone.network({})
  })

  it('with a code of another community sees its number, and finds it again without a code', async () => {
    await phone.fresh('visitor')
    await phone.scan(LOBBY)
    await phone.sees('8888')
    await phone.scan(LOBBY_OF_ANOTHER)
    await phone.sees('云起苑')
    await phone.sees('6666')
    expect(await phone.pageText()).not.toContain('8888')
    await phone.open('/pages/home/index')
    await phone.sees('云起苑')
    await phone.tap('call')
    // 6666 connects only inside its own network
    expect(await phone.talk()).toBe('057145500000')
  })
})

describe('somebody without a code', () => {
  it('chooses the community by hand, after a word that finds none', async () => {
    await phone.fresh('visitor')
    await phone.open('/pages/home/index')
    await phone.sees('您住哪个小区？')
    await phone.tap('choose')
    await phone.isOn('mine/pages/communities/index')
    await phone.find('community-linhu-garden')
    await phone.type('search', '没有这个地方')
    await phone.sees('没有找到这个小区')
    await phone.type('search', '云起')
    await phone.find('community-yunqi-court')
    expect(await phone.look('community-linhu-garden')).toBeNull()
    await phone.tap('community-yunqi-court')
    await phone.isOn('pages/home/index')
    await phone.sees('6666')
  })

  it('without network at the first visit is told so, and gets the list once it is back', async () => {
    await phone.fresh('visitor')
    await phone.network({ down: true })
    await phone.scan(LOBBY)
    await phone.find('retry')
    expect(await phone.look('call')).toBeNull()
    await phone.network({})
    await phone.tap('retry')
    await phone.sees('8888')
  })
})

describe('somebody who wants the number in the phone book', () => {
  it('saves what connects from any phone, under the name of the community', async () => {
    await phone.fresh('visitor')
    await phone.scan(LOBBY_OF_ANOTHER)
    await phone.mock('addPhoneContact', function (options: Noted['e2eContact']) {
      getApp<Noted>().e2eContact = options
      return { errMsg: 'addPhoneContact:ok' }
    })
    await phone.tap('save')
    await phone.sees('已存到通讯录')
    const contact = await phone.device.evaluate(() => {
      const { firstName, mobilePhoneNumber } = getApp<Noted>().e2eContact ?? {}
      return { firstName, mobilePhoneNumber }
    })
    expect(contact).toEqual({
      firstName: '【云起苑】物业短号',
      mobilePhoneNumber: '057145500000',
    })
  })

  it('sees the number in large to copy where WeChat refuses', async () => {
    await phone.fresh('visitor')
    await phone.scan(LOBBY)
    await phone.mock('addPhoneContact', { errMsg: 'addPhoneContact:fail auth deny' })
    await phone.tap('save')
    await phone.sees('请自己存一下')
    await phone.sees('02145500000')
    await phone.mock('setClipboardData', function (options: { data: string }) {
      getApp<Noted>().e2eCopied = options.data
      return { errMsg: 'setClipboardData:ok' }
    })
    await phone.tap('copy-number')
    const copied = await until('something on the clipboard', () =>
      phone.device.evaluate(() => getApp<Noted>().e2eCopied ?? null),
    )
    expect(copied).toBe('02145500000')
    await phone.gone('copy-number') // copied: the sheet goes by itself
  })

  it('who changes their mind is bothered with nothing', async () => {
    await phone.fresh('visitor')
    await phone.scan(LOBBY)
    await phone.mock('addPhoneContact', { errMsg: 'addPhoneContact:fail cancel' })
    await phone.tap('save')
    await phone.comeBack()
    expect(await phone.pageText()).not.toMatch(/请自己存一下|已存到通讯录/)
    expect(await phone.isShown('copy-number')).toBe(false)
  })
})
