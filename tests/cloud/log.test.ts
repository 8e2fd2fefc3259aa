import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import { submitWorkOrder } from '../../cloud/src/contract'
import { describeError, loggerOptions } from '../../cloud/src/http/log'
import { testCloud, type TestCloud } from '../support/cloud'
import { homeReport, LINHU } from '../support/reports'

/** Words that must never be found in a log, whatever door they came through. */
const CANARY = {
  phone: '13812345678',
  name: '金丝雀',
  text: '燃气表在鞋柜里面',
  code: 'CANARY22',
  token: 'canary-token-canary-token',
  openid: 'demo-canary-person',
}

let cloud: TestCloud
const lines: string[] = []
const logged = () => lines.join('')

beforeAll(async () => {
  const options = loggerOptions('trace')
  const loggerInstance = pino(typeof options === 'object' ? options : {}, {
    write: (line: string) => void lines.push(line),
  })
  cloud = await testCloud({ loggerInstance })
})
afterAll(() => cloud.close())

test('requests are logged by the pattern of their route, without a word of what was said', async () => {
  const resident = await cloud.as('canary-person')
  await resident.call(submitWorkOrder, {
    params: LINHU,
    body: homeReport({
      contactPhone: CANARY.phone,
      contactName: CANARY.name,
      description: CANARY.text,
    }),
  })
  const doors = [
    { method: 'PUT', url: '/v1/me', payload: { name: CANARY.name, contactPhone: CANARY.phone } },
    { method: 'PUT', url: '/v1/me', payload: { contactPhone: `${CANARY.phone}9999` } },
    { method: 'GET', url: `/v1/passes/${CANARY.token}` },
    { method: 'GET', url: `/${CANARY.token}?phone=${CANARY.phone}` },
    { method: 'GET', url: `/v1/communities?search=${encodeURIComponent(CANARY.name)}` },
    { method: 'GET', url: `/s/${CANARY.code}` },
    { method: 'GET', url: `/v1/communities/%E9%87%91%ZZ${CANARY.token}` },
    { method: 'POST', url: '/v1/sessions', payload: { code: CANARY.token } },
    { method: 'POST', url: '/v1/sessions', payload: `{"code": "${CANARY.token}` },
    {
      method: 'POST',
      url: '/v1/communities/linhu-garden/household-memberships',
      headers: { 'idempotency-key': randomUUID() },
      payload: { code: CANARY.code },
    },
    { method: 'GET', url: '/v1/me', headers: { authorization: `Bearer ${CANARY.token}` } },
  ] as const
  for (const door of doors) {
    const headers = 'headers' in door ? { ...door.headers } : {}
    await resident.send({ ...door, headers: { 'content-type': 'application/json', ...headers } })
  }
  expect(logged()).toContain('/v1/communities/:communityId/work-orders')
  expect(lines.length).toBeGreaterThan(doors.length)
  for (const word of Object.values(CANARY)) expect(logged()).not.toContain(word)
})

test('an error is logged without the value the database quotes in it', () => {
  const error = Object.assign(
    new Error(`duplicate key value "${CANARY.openid}" for ${CANARY.phone}`),
    { code: '23505', constraint: 'login_pkey', detail: `Key (openid)=(${CANARY.openid})` },
  )
  const described = JSON.stringify(describeError(error))
  expect(described).toContain('login_pkey')
  for (const word of Object.values(CANARY)) expect(described).not.toContain(word)
})
