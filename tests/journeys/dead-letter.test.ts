import { listDeadLetters, listInbox } from '../../cloud/src/contract'
import { ATTEMPTS_BEFORE_DEAD, pauseAfter } from '../../cloud/src/notify/backoff'
import { aPhone, HASTE, until } from '../support/e2e'
import { Carrier } from '../support/e2e/carrier'
import { Life } from '../support/e2e/lives'
import { COMMUNITY, ownWords, stranger } from '../support/e2e/repairs'
import { Somebody } from '../support/e2e/somebody'

const phone = aPhone({}, [HASTE])

afterEach(async () => {
  await (await Carrier.of(phone)).refuses(null)
})

const LETTERS = `/staff/pages/dead-letters/index?community=${COMMUNITY.communityId}`
const SECOND_MS = 1000

/** Lets the time pass between two tries, however long its chance has made it, until all were made. */
async function allTriesFail(carrier: Carrier): Promise<void> {
  let passed = 0
  for (let tries = 1; tries <= ATTEMPTS_BEFORE_DEAD; tries++) {
    await until(`try ${String(tries)}`, async () => (await carrier.refusals()) >= tries)
    passed += pauseAfter(tries, () => 1) + SECOND_MS
    if (tries < ATTEMPTS_BEFORE_DEAD) await phone.clock.shift(passed)
  }
}

describe('a message that cannot be delivered', () => {
  it('is shown to the manager, who sends it again, and it arrives once', async () => {
    const persona = stranger()
    const report = {
      scope: 'public' as const,
      itemId: 'corridor-light-out',
      exactPlace: ownWords('信箱旁'),
    }
    const life = await Life.begins(phone, persona, { ...report, roomId: undefined })
    const { id, number } = life.order
    const resident = await Somebody.named(phone, persona)
    const told = async () => {
      const { notices } = await resident.does(listInbox, { params: COMMUNITY, query: {} })
      return notices.filter(({ kind, orderId }) => kind === 'order-accepted' && orderId === id)
    }
    const manager = await Somebody.named(phone, 'manager')
    const letters = async () =>
      (await manager.does(listDeadLetters, { params: COMMUNITY, query: {} })).letters.filter(
        ({ orderNumber }) => orderNumber === number,
      )

    const carrier = await Carrier.of(phone)
    await carrier.refuses({ orderId: id, kind: 'order-accepted' })
    await life.desk({ move: 'accept' })
    await allTriesFail(carrier)
    await until('the dead letter', async () => (await letters()).length === 1)
    const [letter] = await letters()
    const card = `[data-test="letter"][data-id="${letter?.id ?? ''}"]`
    const resend = `[data-test="resend"][data-id="${letter?.id ?? ''}"]`

    await phone.fresh('manager')
    await phone.open(LETTERS)
    await phone.find(card)
    const shown = await phone.text(card)
    expect(shown).toContain('给住户：前台接了')
    expect(shown).toContain(`试了 ${String(ATTEMPTS_BEFORE_DEAD)} 次`)
    expect(shown).toContain('demo.carrier-refuses')
    expect(await told()).toEqual([])

    await carrier.refuses(null)
    await phone.tap(resend)
    await phone.find('sent')
    await until('the message', async () => (await told()).length > 0)
    await phone.open(LETTERS)
    await phone.gone(card)
    expect(await letters()).toEqual([])
    expect(await told()).toHaveLength(1)
  })
})
