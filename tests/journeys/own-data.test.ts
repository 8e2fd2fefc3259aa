import { aPhone } from '../support/e2e'
import { deskIssuesCode, someoneNew } from '../support/household-code'

const LOBBY = 'NH3D2T8W'
const NUMBER = '13800138021'

const phone = aPhone()

interface Copied {
  e2eCopied?: string
}

/** Everything this phone has stored, as one text. */
const stored = () =>
  phone.device.evaluate(() => {
    const { keys } = wx.getStorageInfoSync()
    return JSON.stringify(keys.map((key) => [key, wx.getStorageSync<unknown>(key)]))
  })

async function leavesContact(name: string): Promise<void> {
  await phone.scan(LOBBY)
  await phone.find('call')
  await phone.go('/mine/pages/contact/index')
  await phone.type('name', name)
  await phone.type('phone', NUMBER)
  await phone.tap('save')
  await phone.sees('存好了')
}

describe('somebody who leaves a number to be called back on', () => {
  it('is told of one that nobody could call, and finds the right one in every form', async () => {
    await phone.fresh(someoneNew('contact'))
    await phone.scan(LOBBY)
    await phone.find('call')
    await phone.go('/mine/pages/contact/index')
    await phone.type('phone', '12345')
    await phone.tap('save')
    await phone.find('bad-phone')
    await phone.type('phone', NUMBER)
    await phone.tap('save')
    await phone.sees('存好了')
    await phone.open('/requests/pages/repair/index')
    await phone.find('pick')
    expect(await phone.text('phone')).toBe('138******21')
  })
})

describe('somebody who wants to know what is kept of them', () => {
  it('reads and copies all of it, with what they typed', async () => {
    await phone.fresh(someoneNew('reader'))
    await leavesContact('王女士')
    await phone.open('/mine/pages/data/index')
    await phone.tap('export')
    await phone.find('table')
    await phone.sees('称呼：王女士')
    await phone.sees(NUMBER)
    await phone.mock('setClipboardData', function (options: { data: string }) {
      getApp<Copied>().e2eCopied = options.data
      return { errMsg: 'setClipboardData:ok' }
    })
    await phone.tap('copy')
    await phone.sees('复制好了')
    const text = await phone.device.evaluate(() => getApp<Copied>().e2eCopied ?? '')
    const { tables } = JSON.parse(text) as { tables: Record<string, unknown[]> }
    expect(JSON.stringify(tables)).toContain('王女士')
    expect(JSON.stringify(tables)).toContain(NUMBER)
  })

  it('is told when the network is gone, and nothing is deleted then', async () => {
    await phone.fresh(someoneNew('offline'))
    await leavesContact('李先生')
    await phone.open('/mine/pages/data/index')
    await phone.network({ down: true })
    await phone.tap('export')
    await phone.find('trouble')
    await phone.tap('delete')
    await phone.tap('next-step')
    await phone.tap('confirm-delete')
    await phone.find('delete-trouble')
    await phone.network({})
    expect(await stored()).toContain(NUMBER)
    await phone.tap('keep')
    await phone.tap('export')
    await phone.sees('李先生')
  })
})

describe('somebody who deletes everything', () => {
  it('is asked twice, is then unknown to phone and cloud, and the number still works', async () => {
    await phone.fresh(someoneNew('leaver'))
    await leavesContact('王女士')
    await phone.open('/mine/pages/data/index')
    await phone.tap('export')
    await phone.sees('王女士')
    await phone.tap('delete')
    await phone.tap('next-step')
    await phone.sees('最后问一次')
    await phone.tap('confirm-delete')
    await phone.find('deleted')
    const left = await stored()
    expect(left).not.toContain(NUMBER)
    expect(left).not.toContain('王女士')

    await phone.tap('home')
    await phone.isOn('pages/home/index')
    await phone.tap('call')
    expect(await phone.talk()).toBe('02145500000')
    await phone.open('/mine/pages/data/index')
    await phone.tap('export')
    await phone.find('table')
    expect(await phone.pageText()).not.toMatch(/王女士|13800138021/)
  })
})

describe('somebody who moves out', () => {
  it('leaves the household, invites nobody any more, and comes back only with a new code', async () => {
    const mover = someoneNew('mover')
    const code = await deskIssuesCode(phone, LOBBY, ['5栋', '2单元', '702'])
    await phone.fresh(mover)
    await phone.scan(LOBBY)
    await phone.find('call')
    await phone.go('/mine/pages/homes/index')
    await phone.find('no-home')
    await phone.tap('join')
    await phone.isOn('mine/pages/join/index')
    await phone.type('code', code)
    await phone.tap('join')
    await phone.find('joined')
    await phone.tap('done')
    await phone.isOn('mine/pages/homes/index')
    expect(await phone.text('home')).toContain('5栋2单元702')

    await phone.tap('leave')
    await phone.tap('confirm-leave')
    await phone.find('no-home')
    await phone.open('/visitor/pages/form/index')
    await phone.find('join')
  })
})

describe('privacy and about', () => {
  it('can be read by somebody who never logged in, and ask the cloud nothing about them', async () => {
    await phone.fresh('visitor')
    await phone.open('/mine/pages/privacy/index')
    await phone.find('section')
    await phone.sees('收什么，存多久')
    await phone.sees('只在这部手机上')
    expect(await phone.asked()).toEqual([])
    await phone.open('/mine/pages/about/index')
    await phone.sees('没有，也不会有')
    expect(await phone.asked()).toEqual([])
    await phone.tap('privacy')
    await phone.isOn('mine/pages/privacy/index')
  })
})
