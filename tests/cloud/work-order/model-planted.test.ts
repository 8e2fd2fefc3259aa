import fc from 'fast-check'
import { sql } from 'kysely'
import { MOVES } from '../../../cloud/src/contract'
import { type Proving, proving } from './life-property'

let model: Proving
beforeAll(async () => {
  model = await proving()
}, 240_000)
afterAll(() => model.cloud.close())

/** Whether the property notices; what was planted is taken out afterwards. */
async function notices(plant: () => unknown, mend: () => unknown): Promise<boolean> {
  await plant()
  try {
    const checked = await fc.check(model.property, {
      numRuns: 1500,
      seed: 20261124,
      endOnFailure: true,
    })
    return checked.failed
  } finally {
    await mend()
  }
}

const WRONG = ['submitted', 'accepted', 'taken']

test('the model notices a row of the table that lets a resident confirm what nobody has done', async () => {
  const from = MOVES.find(({ name }) => name === 'confirm')?.from as string[]
  const noticed = await notices(
    () => from.push(...WRONG),
    () => from.splice(-WRONG.length),
  )
  expect(noticed).toBe(true)
}, 600_000)

/** A database that does something else than it was told. */
const plantTrigger = (table: string, body: string) => async () => {
  for (const statement of [
    `create function planted() returns trigger language plpgsql as $$
      begin ${body} return new; end $$`,
    `create trigger planted before insert or update on ${table}
      for each row execute function planted()`,
  ])
    await sql.raw(statement).execute(model.cloud.deps.db)
}
const mend = () => sql.raw('drop function planted cascade').execute(model.cloud.deps.db)

test.each([
  [
    'an order that stays with whoever gave it back',
    'work_order',
    `if tg_op = 'UPDATE' and old.state <> 'accepted' and new.state = 'accepted' then
      new.assignee_staff_id := old.assignee_staff_id; end if;`,
  ],
  [
    'a hand-over that stays with a receiver who has gone home',
    'handover',
    `if new.ended = 'passed-on' then return null; end if;`,
  ],
  [
    'a hand-over that nobody will ever ask for',
    'outbox',
    `if new.kind = 'timer' and new.name = 'handover' then return null; end if;`,
  ],
  [
    'an entry that says something else than happened',
    'work_order_event',
    `if new.type = 'resumed' then new.type := 'answered'; end if;`,
  ],
  [
    'an alert that is not sent for paused orders',
    'outbox',
    `if new.name = 'promise-late' and exists (select from work_order
      where order_id = new.subject and state = 'paused') then return null; end if;`,
  ],
])(
  'the model notices %s',
  async (_what, table, body) => {
    expect(await notices(plantTrigger(table, body), mend)).toBe(true)
  },
  600_000,
)
