import { mountPage, type Mounted } from '../support/mount'
import { answering, NO_SIGNAL, Reply } from '../support/mount/answering'
import { session } from '../support/fake-wx'
import { card, known, NOW } from './requests/garden'

const CARD = 'GET /v1/communities/:id'
const DIALS = 'POST /v1/communities/:id/dial-intents'
const CALL_BACK = 'POST /v1/communities/:id/call-backs'
const SIGN_IN = { 'POST /v1/sessions': new Reply(201, session('t')) }

interface DialBody {
  deviceId: string
  intents: { id: string; lineId: string; answer: string | null }[]
}

async function athome(table: Record<string, unknown> = {}, wx: Record<string, unknown> = {}) {
  const dialled: string[] = []
  const cloud = answering({ [CARD]: card, [DIALS]: { recorded: 1 }, ...table })
  const makePhoneCall = (call: { phoneNumber: string; success: (result: object) => void }) => {
    dialled.push(call.phoneNumber)
    call.success({})
  }
  const home = await mountPage(
    'pages/home/index',
    {},
    { wx: { request: cloud.request, makePhoneCall, ...wx }, storage: known, now: NOW },
  )
  const intents = () => cloud.seen.filter(({ path }) => path.endsWith('/dial-intents'))
  return { home, cloud, dialled, intents }
}

/** The dialler took the screen and gave it back. */
async function backFromDialler(home: Mounted) {
  const { host } = home.preview
  host.goToBackground()
  host.comeForward()
  await home.settle()
}

async function callAndAnswer(home: Mounted, answer: string) {
  await backFromDialler(home)
  await home.until(() => home.has(`[data-test=answer-${answer}]`))
  home.tap(`[data-test=answer-${answer}]`)
  await home.settle()
}

describe('coming back from the dialler', () => {
  it('is asked once whether somebody answered, and the line’s record gets it', async () => {
    const { home, intents } = await athome()
    home.tap('[data-test=call]')
    await callAndAnswer(home, 'connected')
    await home.until(() => home.hasText('记下了'))
    await home.until(() => intents().length > 0)
    const body = intents()[0]?.body as DialBody
    expect(body.intents).toMatchObject([{ lineId: card.lines[0]?.id, answer: 'connected' }])
    expect(intents()[0]?.header['authorization']).toBeUndefined()
    await backFromDialler(home)
    expect(home.data['callView']).toBeNull()
  })

  it('offers the next open line, never a number that was tried, and at last a call-back', async () => {
    const { home, dialled } = await athome()
    home.tap('[data-test=call]')
    for (let rung = 0; rung < 10; rung += 1) {
      await callAndAnswer(home, 'no-answer')
      await home.until(() => home.has('[data-test=call-back]'))
      if (!home.has('[data-test=next-line]')) break
      home.tap('[data-test=next-line]')
      await home.settle()
    }
    expect(dialled.length).toBeGreaterThan(1)
    expect(new Set(dialled).size).toBe(dialled.length)
    expect(home.has('[data-test=next-line]')).toBe(false)
  })

  it('says nothing about the line when nothing was dialled', async () => {
    const { home, intents } = await athome()
    home.tap('[data-test=call]')
    await backFromDialler(home)
    await home.until(() => home.has('[data-test=answer-not-dialled]'))
    home.tap('[data-test=answer-not-dialled]')
    await backFromDialler(home)
    expect(intents()).toEqual([])
  })

  it('is not asked when the call was cancelled in the dialler', async () => {
    const makePhoneCall = ({ fail }: { fail: (error: object) => void }) => {
      fail({ errMsg: 'makePhoneCall:fail cancel' })
    }
    const { home } = await athome({}, { makePhoneCall })
    home.tap('[data-test=call]')
    await backFromDialler(home)
    expect(home.data['callView']).toBeNull()
    expect(home.data['numberToDial']).toBeNull()
  })

  it('is not asked about 110', async () => {
    const { home, dialled, intents } = await athome()
    home.tap('[data-test=danger-strip]')
    await home.until(() => home.has('[data-test=emergency-110]'))
    home.tap('[data-test=emergency-110]')
    await backFromDialler(home)
    expect(dialled).toEqual(['110'])
    expect(home.data['callView']).toBeNull()
    expect(intents()).toEqual([])
  })

  it('dials once when tapped twice, and again when meant again', async () => {
    const { home, dialled } = await athome()
    home.tap('[data-test=call]')
    home.tap('[data-test=call]')
    await home.settle()
    expect(dialled).toHaveLength(1)
    await new Promise((resolve) => setTimeout(resolve, 900))
    home.tap('[data-test=call]')
    await home.settle()
    expect(dialled).toHaveLength(2)
  })

  it('sees the number in large where WeChat cannot dial', async () => {
    const makePhoneCall = ({ fail }: { fail: (error: object) => void }) => {
      fail({ errMsg: 'makePhoneCall:fail not supported' })
    }
    const { home } = await athome({}, { makePhoneCall })
    home.tap('[data-test=call]')
    await home.until(() => home.hasText('请直接拨打服务中心'))
    expect(home.data['callView']).toBeNull()
  })

  it('keeps the answer while there is no network and sends it later, once', async () => {
    const { home, cloud, intents } = await athome({ [DIALS]: NO_SIGNAL })
    home.tap('[data-test=call]')
    await callAndAnswer(home, 'failed')
    await home.until(() => intents().length === 1)
    cloud.table[DIALS] = { recorded: 1 }
    await backFromDialler(home)
    await home.until(() => intents().length === 2)
    await backFromDialler(home)
    expect(intents()).toHaveLength(2)
    const [first, second] = intents().map(({ body }) => (body as DialBody).intents[0]?.id)
    expect(second).toBe(first)
  })
})

describe('asking to be called back', () => {
  it('needs a number that can be called, and nothing else', async () => {
    const { home, cloud } = await athome({ ...SIGN_IN, [CALL_BACK]: new Reply(201, {}) })
    home.tap('[data-test=call]')
    await callAndAnswer(home, 'no-answer')
    await home.until(() => home.has('[data-test=call-back]'))
    home.tap('[data-test=call-back]')
    await home.until(() => home.has('[data-test=call-back-phone]'))
    home.tap('[data-test=call-back-send]')
    await home.until(() => home.hasText('这个号码打不通，请再看一眼'))
    home.type('[data-test=call-back-phone]', '13800000021')
    home.tap('[data-test=call-back-send]')
    await home.until(() => home.hasText('物业记下了'))
    const asked = cloud.seen.filter(({ path }) => path.endsWith('/call-backs'))
    expect(asked.map(({ body }) => body)).toEqual([
      { phone: '13800000021', triedLineIds: [card.lines[0]?.id] },
    ])
  })
})
