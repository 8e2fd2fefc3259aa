import { reportMessageAnswers, type TemplateAnswer } from '../../cloud/src/contract'
import { demoPersonId } from '../../cloud/src/import/demo-person'
import type { Template } from '../../cloud/src/messages/facts'
import type { QueuedNotice } from '../../cloud/src/notify/notice'
import type { Subject } from '../../cloud/src/notify/outbox.store'
import type { TestCloud } from './cloud'
import type { Phone } from './cloud-client'
import { change, someOrder } from './notices'
import { LINHU } from './reports'

export const PROGRESS_TEMPLATE: Template = {
  id: 'progress-of-a-report-template',
  kinds: ['order-accepted', 'order-taken', 'order-scheduled', 'order-finished', 'followed-moved'],
  fields: {
    thing1: { fact: 'title' },
    character_string2: { fact: 'number' },
    phrase3: { fact: 'progress' },
    time4: { fact: 'when' },
    name5: { fact: 'who' },
    thing6: { constant: '点开看看办到哪了' },
  },
}
export const PRICE_TEMPLATE: Template = {
  id: 'a-price-that-waits-template',
  kinds: ['price-asked'],
  fields: {
    thing1: { fact: 'line' },
    phone_number2: { fact: 'phone' },
    thing3: { fact: 'community' },
  },
}
export const TEMPLATES = [PROGRESS_TEMPLATE, PRICE_TEMPLATE]

export async function setUpMessages(
  { deps }: TestCloud,
  templates: readonly Template[] = TEMPLATES,
) {
  await deps.db
    .updateTable('company')
    .set({ templates: JSON.stringify(templates) })
    .where('company_id', '=', 'heling')
    .execute()
}

export const answers = (phone: Phone, said: TemplateAnswer, { id }: Template = PROGRESS_TEMPLATE) =>
  phone.ok(reportMessageAnswers, {
    params: LINHU,
    body: { at: 'submitted', answers: [{ templateId: id, said }] },
  })

export async function agrees(phone: Phone, times: number, template?: Template): Promise<void> {
  for (let time = 0; time < times; time++) await answers(phone, 'accept', template)
}

export const RESIDENT = demoPersonId('linhu-r1')

/** Something that the resident is told, of an order that nobody else needs to have. */
export async function told(
  cloud: TestCloud,
  kind: QueuedNotice['kind'] = 'order-taken',
  more: Partial<QueuedNotice> = {},
  order: Subject = someOrder(),
) {
  await change(cloud, order, { notices: [{ kind, to: { person: RESIDENT }, ...more }] })
  return order
}

/** What became of the resident's messages, by notice, the latest last. */
export const recordsOf = ({ deps }: TestCloud, personId: string = RESIDENT) =>
  deps.db
    .selectFrom('message')
    .select(['outcome', 'errcode', 'kind', 'order_id'])
    .where('person_id', '=', personId)
    .orderBy('at')
    .execute()

export async function remaining({ deps }: TestCloud, template = PROGRESS_TEMPLATE) {
  const row = await deps.db
    .selectFrom('message_quota')
    .select('remaining')
    .where('person_id', '=', RESIDENT)
    .where('template_id', '=', template.id)
    .executeTakeFirst()
  return row?.remaining ?? null
}

export async function emptyMessages({ deps: { db } }: TestCloud): Promise<void> {
  for (const table of ['outbox', 'inbox', 'message', 'message_quota', 'unreached'] as const)
    await db.deleteFrom(table).execute()
}
