import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { errorReply, faultsIn } from '../../cloud/src/contract'
import * as contract from '../../cloud/src/contract'
import * as demo from '../../cloud/src/demo/demo.endpoints'
import { requestOf } from '../../cloud/src/http/requests'
import { testCloud, type TestCloud } from '../support/cloud'
import { type Phone, pathOf } from '../support/cloud-client'

type AnyEndpoint = contract.Endpoint<unknown, unknown, unknown, unknown>
type AnySchema = contract.Schema<unknown>

let cloud: TestCloud
/** Somebody whom access lets through, so that the handler too gets what the schema lets pass. */
let phones: Record<'resident' | 'manager', Phone>
beforeAll(async () => {
  cloud = await testCloud()
  phones = { resident: await cloud.as('resident'), manager: await cloud.as('manager') }
})
afterAll(() => cloud.close())

const isEndpoint = (value: unknown): value is AnyEndpoint =>
  typeof value === 'object' && value !== null && 'access' in value && 'path' in value

const withBody = (Object.values({ ...contract, ...demo }) as unknown[])
  .filter(isEndpoint)
  .filter((endpoint) => requestOf(endpoint).body && endpoint.access.who !== 'demo')

/** What breaks parsers and databases, more than what people type. */
const oddValue = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    '\0',
    'a\u0000b',
    '\ud800',
    '👨‍👩‍👧',
    '＇; drop table person; --',
    1e308,
    -0,
    0.1,
    2 ** 53,
    {},
    [],
    [[[[[[]]]]]],
    true,
    'x'.repeat(5000),
    '2026-02-30T25:61:61.000Z',
    '00000000-0000-0000-0000-000000000000',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 4 }),
)

/** Something near what the schema asks for, so that some of it gets past the first check. */
function near(schema: AnySchema): fc.Arbitrary<unknown> {
  const properties = Object.entries(schema.properties ?? {})
  if (properties.length === 0) return fc.oneof(plain(schema), oddValue)
  const fields = Object.fromEntries(
    properties.map(([key, inner]) => [key, near(inner as AnySchema)]),
  )
  const extra = fc.dictionary(
    fc.constantFrom('role', 'personId', 'communityId', 'verified', 'constructor', 'state'),
    oddValue,
    { maxKeys: 1 },
  )
  return fc
    .tuple(
      fc.record(fields, { requiredKeys: [] }),
      fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: extra }),
    )
    .map(([known, more]) => ({ ...known, ...more }))
}

function plain(schema: AnySchema): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.type === 'integer')
    return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 9 })
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'array')
    return fc.array(near((schema.items ?? {}) as AnySchema), { maxLength: 3 })
  if (schema.type === 'object') return fc.constant({})
  if (schema.pattern === undefined) return fc.string({ maxLength: schema.maxLength ?? 20 })
  return fc.oneof(
    fc.constantFrom(
      'linhu-garden',
      '13800138000',
      '2026-11-24T05:00:00.000Z',
      randomUUID(),
      '厨房',
    ),
    fc.stringMatching(/^[a-z0-9-]{1,12}$/),
  )
}

const RUNS = 60

describe('whatever is sent', () => {
  it.each(withBody.map((endpoint) => [endpoint.name, endpoint] as const))(
    '%s answers it and never breaks',
    async (_name, endpoint) => {
      const params = { communityId: 'linhu-garden', orderId: randomUUID(), passId: randomUUID() }
      const url = pathOf(endpoint, { params })
      const phone = phones[endpoint.access.who === 'staff' ? 'manager' : 'resident']
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(
            { weight: 5, arbitrary: near(requestOf(endpoint).body ?? ({} as AnySchema)) },
            { weight: 1, arbitrary: oddValue },
          ),
          async (body) => {
            const answer = await phone.send({
              method: endpoint.method,
              url,
              headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
              payload: JSON.stringify(body),
            })
            if (answer.statusCode < 400) return
            expect([answer.statusCode >= 500, answer.body]).toEqual([false, answer.body])
            expect(faultsIn(errorReply, answer.json())).toEqual([])
          },
        ),
        { numRuns: RUNS },
      )
    },
    60_000,
  )

  it.each([
    ['half a body', '{"name":'],
    ['a prototype', '{"__proto__":{"role":"manager"},"name":"甲"}'],
    ['a constructor', '{"constructor":{"prototype":{"role":"manager"}}}'],
    ['nothing', ''],
    ['very deep', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
  ])('%s is refused and changes no prototype', async (_what, payload) => {
    const answer = await phones.resident.send({
      method: 'PUT',
      url: '/v1/me',
      headers: { 'content-type': 'application/json' },
      payload,
    })
    expect(answer.json()).toMatchObject({ code: 'request.invalid' })
    expect(({} as { role?: string }).role).toBeUndefined()
  })

  it('a body over 100 KiB is too large', async () => {
    const payload = JSON.stringify({ name: 'x'.repeat(110 * 1024) })
    const headers = { 'content-type': 'application/json' }
    const answer = await phones.resident.send({ method: 'PUT', url: '/v1/me', headers, payload })
    expect([answer.statusCode, answer.json<contract.ErrorReply>().code]).toEqual([
      413,
      'request.too-large',
    ])
  })
})
