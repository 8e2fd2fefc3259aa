import { aPhone, HASTE, refusal } from '../support/e2e'

const LOBBY = 'NH3D2T8W'
/** of a community whose desk goes home at night */
const LOBBY_WITH_HOURS = 'JW5T9A2E'

const phone = aPhone({}, [HASTE, refusal('404 /v1/scan-codes/'), refusal('410 /v1/scan-codes/')])

describe('somebody who scans the code in the lobby', () => {
  it('sees the number and who answers after one request, and calls', async () => {
    await phone.fresh('new-resident')
    await phone.scan(LOBBY)
    await phone.find('call')
    expect(await phone.asked()).toEqual([`GET /v1/scan-codes/${LOBBY}`])
    await phone.sees('8888')
    await phone.sees('现在由前台')
    await phone.tap('call')
    expect(await phone.talk()).toBe('02145500000')
    await phone.tap('answer-connected')
    await phone.sees('记下了')
  })

  it('is offered the next line when nobody answers, and a call-back in the end', async () => {
    await phone.fresh('new-resident')
    await phone.scan(LOBBY)
    await phone.tap('call')
    const tried = [await phone.talk()]
    await phone.tap('answer-no-answer')
    await phone.find('call-back')
    while (await phone.isShown('next-line')) {
      await phone.tap('next-line')
      tried.push(await phone.talk())
      await phone.tap('answer-failed')
      await phone.find('call-back')
    }
    expect(tried.length).toBeGreaterThan(1)
    expect(new Set(tried).size).toBe(tried.length)
    await phone.tap('call-back')
    await phone.type('call-back-phone', '13800138021')
    await phone.tap('call-back-send')
    await phone.sees('物业记下了')
    await phone.sees('给您回电')
  })

  it('calls again another day with every request blocked', async () => {
    await phone.fresh('new-resident')
    await phone.scan(LOBBY)
    await phone.find('call')
    await phone.network({ down: true })
    await phone.open('/pages/home/index')
    await phone.sees('8888')
    await phone.tap('call')
    expect(await phone.talk()).toBe('02145500000')
    await phone.network({})
  })

  it('is told that a code is unknown or retired, and sees no number', async () => {
    for (const code of ['ZZZZZZZZ', 'NH9Z7V6U', 'nonsense']) {
      await phone.fresh('visitor')
      await phone.scan(code)
      await phone.find('choose')
      expect(await phone.pageText()).not.toMatch(/8888|6666|9999/)
      expect(await phone.look('call')).toBeNull()
    }
  })

  it('finds 119, 120 and 110 at once, and is not asked how that call went', async () => {
    await phone.fresh('visitor')
    await phone.scan(LOBBY)
    await phone.tap('danger-strip')
    await phone.tap('emergency-119')
    expect(await phone.talk()).toBe('119')
    expect(await phone.look('answer-connected')).toBeNull()
  })

  it('late in the evening calls the manager on duty, and reads when the desk opens again', async () => {
    await phone.clock.moveTo('22:41')
    await phone.fresh('new-resident')
    await phone.scan(LOBBY_WITH_HOURS)
    await phone.sees('服务中心已下班')
    await phone.sees('现在由值班的屈师傅接听')
    await phone.sees('明早 8:00 开始接听')
    await phone.tap('call')
    expect(await phone.talk()).toBe('19900000202')
    await phone.tap('answer-connected')
    await phone.sees('记下了')
  })
})
