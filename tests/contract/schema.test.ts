import Ajv from 'ajv'
import fc from 'fast-check'
import {
  arr,
  bool,
  dict,
  instant,
  int,
  nullable,
  obj,
  oneOf,
  opt,
  str,
  text,
  type Infer,
  type Schema,
} from '../../miniprogram/contract/schema'
import { faultsIn } from '../../miniprogram/contract/replies/faults'
import { lengthOf } from '../../miniprogram/contract/text-length'

const repair = obj({
  name: text(1, 5),
  note: opt(nullable(text(0, 10))),
  urgency: oneOf(['ordinary', 'urgent']),
  place: nullable(oneOf(['in-home', 'public'])),
  rooms: arr(int(1, 99), { minItems: 1, maxItems: 3 }),
  window: obj({ from: instant(), open: bool() }),
  facts: dict(str({ maxLength: 4, pattern: '^[a-z]*$' })),
})

const valid: Infer<typeof repair> = {
  name: '水管',
  urgency: 'urgent',
  place: null,
  rooms: [1],
  window: { from: '2026-11-24T03:00:00.000Z', open: true },
  facts: { gas: 'ab' },
}

const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false })

/** Values near the schema: a valid body with a few parts replaced, by something likely or anything. */
const changes = fc.record(
  {
    name: fc.oneof(fc.constant('门锁'), fc.string({ unit: 'binary', maxLength: 7 })),
    note: fc.oneof(fc.constant(null), fc.string({ maxLength: 12 })),
    urgency: fc.constantFrom('ordinary', 'urgent', 'never', null),
    place: fc.constantFrom('in-home', 'public', 'roof', null),
    rooms: fc.array(fc.oneof(fc.integer({ min: -3, max: 120 }), fc.double()), { maxLength: 5 }),
    window: fc.record(
      {
        from: fc.oneof(fc.constant('2026-11-24T03:00:00.000Z'), fc.string()),
        open: fc.oneof(fc.boolean(), fc.anything()),
        extra: fc.anything(),
      },
      { requiredKeys: [] },
    ),
    facts: fc.dictionary(fc.string(), fc.oneof(fc.string({ maxLength: 5 }), fc.integer())),
    owner: fc.anything(),
    constructor: fc.anything(),
  },
  { requiredKeys: [] },
)
const nearly = fc
  .tuple(
    changes,
    fc.subarray(['name', 'note', 'urgency', 'place', 'rooms', 'window', 'facts'], { maxLength: 2 }),
    fc.integer({ min: 0, max: 5 }),
  )
  .map(([change, kept, mode]) => {
    const few = Object.fromEntries(Object.entries(change).filter(([key]) => kept.includes(key)))
    return JSON.parse(JSON.stringify(mode === 0 ? change : { ...valid, ...few })) as unknown
  })

const json = fc.jsonValue()

describe('the schema checker', () => {
  it('accepts what the type allows', () => {
    expect(faultsIn(repair, valid)).toEqual([])
  })

  it('judges exactly as Ajv does, whatever is sent', () => {
    const judge = ajv.compile(repair)
    let refused = 0
    let accepted = 0
    fc.assert(
      fc.property(fc.oneof({ weight: 9, arbitrary: nearly }, json), (body) => {
        const ours = faultsIn(repair, body).length === 0
        if (ours) accepted++
        else refused++
        return ours === judge(body)
      }),
      { numRuns: 20_000 },
    )
    expect(refused).toBeGreaterThan(1000)
    expect(accepted).toBeGreaterThan(20)
  })

  it.each<[string, unknown, string, string]>([
    ['a missing name', { ...valid, name: undefined }, '/name', 'required'],
    ['a blank name', { ...valid, name: '  ' }, '/name', 'pattern'],
    ['a NUL, which PostgreSQL refuses', { ...valid, name: 'a\u0000' }, '/name', 'pattern'],
    ['a long name', { ...valid, name: '一二三四五六' }, '/name', 'maxLength'],
    ['an unknown key', { ...valid, role: 'manager' }, '/role', 'additionalProperties'],
    ['a fraction', { ...valid, rooms: [1.5] }, '/rooms/0', 'type'],
    ['too many', { ...valid, rooms: [1, 2, 3, 4] }, '/rooms', 'maxItems'],
    [
      'a day that is none',
      { ...valid, window: { ...valid.window, from: '2026-13-01T00:00:00.000Z' } },
      '/window/from',
      'pattern',
    ],
    ['a number for a fact', { ...valid, facts: { gas: 1 } }, '/facts/gas', 'type'],
  ])('names the field for %s', (_what, body, path, rule) => {
    expect(faultsIn(repair, body)).toContainEqual(expect.objectContaining({ path, rule }))
  })

  it('names every wrong field at once', () => {
    const faults = faultsIn(repair, { ...valid, name: '', urgency: 'x' })
    expect(faults.map((fault) => fault.path)).toEqual(expect.arrayContaining(['/name', '/urgency']))
  })

  it('counts an emoji as one character and a lone surrogate as one', () => {
    expect(lengthOf('👍水')).toBe(2)
    expect(lengthOf('\ud83d水')).toBe(2)
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (s) => lengthOf(s) === Array.from(s).length),
    )
  })

  it('keeps the inferred type in step with the schema', () => {
    const typed: Schema<{ a: number; b?: string }> = obj({ a: int(0, 1), b: opt(str()) })
    // @ts-expect-error a role is not one of the listed ones
    const wrong: Infer<typeof repair>['urgency'] = 'emergency'
    expect([faultsIn(typed, { a: 1 }), wrong]).toEqual([[], 'emergency'])
  })
})
