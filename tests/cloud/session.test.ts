import { startSession } from '../../cloud/src/contract'
import { testCloud, type TestCloud } from '../support/cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await testCloud()
}, 60_000)
afterAll(() => cloud.close())

test('somebody who signs in twice is the same person', async () => {
  const first = await cloud.stranger.ok(startSession, { body: { code: 'demo:somebody' } })
  const second = await cloud.stranger.ok(startSession, { body: { code: 'demo:somebody' } })
  expect(second.personId).toBe(first.personId)
})

test('a code WeChat does not know signs nobody in', async () => {
  const refusal = await cloud.stranger.refused(startSession, { body: { code: 'made up' } })
  expect(refusal).toMatchObject({ status: 401, code: 'session.code-refused' })
})
