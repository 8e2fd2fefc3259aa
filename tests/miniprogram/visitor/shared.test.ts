import { mountPage } from '../../support/mount'
import { answering, NO_SIGNAL, Reply } from '../../support/mount/answering'
import { at, card, NOW, shared, slot, TOKEN } from './garden'

const PAGE = 'visitor/pages/shared/index'
const READ = 'GET /v1/shared-passes/:token'

interface Opening {
  now?: Date
  wx?: Record<string, unknown>
  storage?: Record<string, unknown>
}

const open = (
  cloud: ReturnType<typeof answering>,
  { now = NOW, wx = {}, storage = {} }: Opening = {},
) => mountPage(PAGE, { t: TOKEN }, { wx: { request: cloud.request, ...wx }, storage, now })

/** A phone whose screen remembers how bright it was set, and which numbers were dialled. */
function phone() {
  const set: number[] = []
  const dialled: string[] = []
  const wx = {
    getScreenBrightness: ({ success }: { success: (answer: { value: number }) => void }) => {
      success({ value: 0.3 })
    },
    setScreenBrightness: ({ value }: { value: number }) => {
      set.push(value)
    },
    makePhoneCall: ({ phoneNumber, success }: { phoneNumber: string; success: () => void }) => {
      dialled.push(phoneNumber)
      success()
    },
  }
  return { wx, set, dialled }
}

const kept = (over = {}) => ({
  'shared-passes': slot([{ token: TOKEN, savedAt: at('14:10'), pass: shared(over) }]),
})

describe('a visitor who opens the card in the chat', () => {
  it('needs no login and sees QR, code and the way in', async () => {
    const login = jest.fn()
    const cloud = answering({ [READ]: shared() })
    const page = await open(cloud, { wx: { login } })
    await page.until(() => page.has('[data-test=qr]'))
    expect(page.text()).toContain('张先生，欢迎您来')
    expect(page.text()).toContain('从南门、东门进都行')
    expect(page.title()).toBe('临湖花园进门码')
    expect(login).not.toHaveBeenCalled()
    expect(cloud.seen.every(({ header }) => header['authorization'] === undefined)).toBe(true)
  })

  it('calls the gate, and the desk where the gate does not answer', async () => {
    const { wx, dialled } = phone()
    const page = await open(answering({ [READ]: shared() }), { wx })
    await page.until(() => page.hasText('打给门岗 8890'))
    page.tap('[data-test=bar-call]')
    page.tap('[data-test=call-desk]')
    await page.settle()
    expect(dialled).toEqual(['02145520000', '02145500000'])
  })

  it('is offered the desk where no gate has a telephone', async () => {
    const community = { ...card, gates: [] }
    const page = await open(answering({ [READ]: shared({ community }) }))
    await page.until(() => page.hasText('打给物业 8888'))
    expect(page.has('[data-test=call-desk]')).toBe(false)
  })

  it('keeps the community of their own home', async () => {
    const own = { ...card, id: 'yunqi-court', name: '云起苑' }
    const communities = slot({
      lastId: own.id,
      cards: [{ card: own, savedAt: at('10:00') }],
      codes: [],
    })
    const page = await open(answering({ [READ]: shared() }), { storage: { communities } })
    await page.until(() => page.has('[data-test=qr]'))
    expect(wx.getStorageSync<{ value: { lastId: string } }>('communities').value.lastId).toBe(
      own.id,
    )
  })

  it('gets a bright screen, and their own brightness back on leaving', async () => {
    const { wx, set } = phone()
    const page = await open(answering({ [READ]: shared() }), { wx })
    await page.until(() => set.length === 1)
    page.preview.stop()
    expect(set).toEqual([1, 0.3])
  })

  it('on a phone that cannot change its brightness sees the code all the same', async () => {
    const page = await open(answering({ [READ]: shared() }), {
      wx: { setScreenBrightness: undefined },
    })
    await page.until(() => page.has('[data-test=qr]'))
    expect(page.has('[data-test=code]')).toBe(true)
  })

  it('too early, is told from when the code holds', async () => {
    const page = await open(answering({ [READ]: shared({ windowFrom: at('16:00') }) }))
    await page.until(() => page.hasText('今天 16:00 起能用'))
    expect(page.has('[data-test=qr]')).toBe(true)
  })

  it('at the gate without network still has the code', async () => {
    const page = await open(answering({ [READ]: NO_SIGNAL }), { storage: kept() })
    expect(page.has('[data-test=qr]')).toBe(true)
    await page.until(() => page.hasText('没有网络，这是 14:10 的'))
  })
})

describe('a code that is over', () => {
  it.each([
    ['revoked', {}, '住户作废了这个码'],
    ['expired', { windowTo: at('14:30') }, '过了时间'],
    ['used-up', { used: 1 }, '已经用过了'],
  ] as const)('because it is %s says so and shows no figures', async (state, over, words) => {
    const gone = shared({ state, code: null, qrPng: null, ...over })
    const page = await open(answering({ [READ]: gone }))
    await page.until(() => page.hasText(words))
    expect(page.has('[data-test=qr]')).toBe(false)
    expect(page.has('[data-test=code]')).toBe(false)
    expect(page.text('[data-test=bar-call]')).toContain('打给门岗')
  })

  it('is not shown from the phone either, once its time has passed', async () => {
    const page = await open(answering({ [READ]: NO_SIGNAL }), {
      storage: kept(),
      now: new Date(at('20:01')),
    })
    expect(page.has('[data-test=qr]')).toBe(false)
    expect(page.text()).not.toContain('482')
  })

  it('was never one, or was erased: the household is asked to send it again', async () => {
    const unknown = { code: 'object.unknown', message: '', requestId: 'r' }
    const page = await open(answering({ [READ]: new Reply(404, unknown) }), { storage: kept() })
    await page.until(() => page.hasText('没有找到这个进门码'))
    expect(wx.getStorageSync<{ value: unknown[] }>('shared-passes').value).toEqual([])
  })
})
