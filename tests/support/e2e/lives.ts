/** Orders brought through their lives by people who are not at the journey's phone. */
import {
  moveWorkOrder,
  moveMyWorkOrder,
  submitWorkOrder,
  type ResidentMoveBody,
  type StaffMoveBody,
  type WorkOrder,
} from '../../../cloud/src/contract'
import type { NewWorkOrder } from '../../../cloud/src/contract'
import { homeReport, LINHU } from '../reports'
import type { Phone } from './phone'
import { Somebody } from './somebody'

type Staff = Omit<StaffMoveBody, 'version'>
type Own = Omit<ResidentMoveBody, 'version'>

/** One order and everybody who moves it, each by their own account; the version is read off the last answer. */
export class Life {
  private readonly phone: Phone
  private readonly persona: string
  order: WorkOrder

  private constructor(phone: Phone, persona: string, order: WorkOrder) {
    this.phone = phone
    this.persona = persona
    this.order = order
  }

  static async begins(
    phone: Phone,
    persona: string,
    report: Partial<NewWorkOrder> = {},
  ): Promise<Life> {
    const person = await Somebody.named(phone, persona)
    const body = homeReport(report)
    return new Life(phone, persona, await person.does(submitWorkOrder, { params: LINHU, body }))
  }

  /** An order that the phone has sent: the desk's moves only. */
  static of(phone: Phone, persona: string, order: WorkOrder): Life {
    return new Life(phone, persona, order)
  }

  private get params() {
    return { ...LINHU, orderId: this.order.id }
  }

  /** The desk, in whose name every move of the staff is made. */
  async desk(...moves: Staff[]): Promise<this> {
    const desk = await Somebody.named(this.phone, 'desk')
    for (const move of moves) {
      const body = { ...move, version: this.order.version }
      this.order = (await desk.does(moveWorkOrder, { params: this.params, body })).order
    }
    return this
  }

  async self(move: Own): Promise<this> {
    const person = await Somebody.named(this.phone, this.persona)
    const body = { ...move, version: this.order.version }
    this.order = await person.does(moveMyWorkOrder, { params: this.params, body })
    return this
  }
}

/** Tomorrow morning, by the demo's clock. */
export function tomorrow(order: WorkOrder): { from: string; to: string } {
  const at = (hours: number) =>
    new Date(Date.parse(order.submittedAt) + hours * 3_600_000).toISOString()
  return { from: at(18), to: at(20) }
}

export const PRICE = {
  materials: [{ name: '角阀', count: 2, unitFen: 1250 }],
  labourFen: 8000,
}

/** Ids of one order in each stage that looks different. */
export async function everyStage(phone: Phone): Promise<Record<string, string>> {
  const life = () => Life.begins(phone, 'resident')
  const scheduled = await life()
  await scheduled.desk({ move: 'take' }, { move: 'schedule', window: tomorrow(scheduled.order) })
  const priced = await (
    await life()
  ).desk({ move: 'take' }, { move: 'start' }, { move: 'quote', quote: PRICE })
  const finished = await (
    await life()
  ).desk({ move: 'take' }, { move: 'start' }, { move: 'finish', words: '疏通好了，试了几次都正常' })
  const done = await (
    await (
      await life()
    ).desk({ move: 'take' }, { move: 'start' }, { move: 'finish', words: '好了' })
  ).self({ move: 'confirm' })
  const ids: Record<string, string> = {}
  for (const [stage, { order }] of Object.entries({ scheduled, priced, finished, done }))
    ids[stage] = order.id
  return ids
}
