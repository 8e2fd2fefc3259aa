import type { Notifier } from '../ports'

/** What stands in for a carrier's own fault: a server that does not answer, a number that is gone. */
class Refused extends Error {
  override readonly name = 'demo.carrier-refuses'
}

/**
 * The demo's carrier, which on demand does not carry what one order has to tell: so that everybody can
 * see what a manager does about a message that cannot be delivered.
 */
export class DemoCarrier implements Notifier {
  private refusing: string | null = null
  private times = 0
  private readonly real: Notifier

  constructor(real: Notifier) {
    this.real = real
  }

  /** From now on, of this order nothing; null: everything is carried again. */
  refuse(orderId: string | null): void {
    this.refusing = orderId
    this.times = 0
  }

  /** How often it has refused since it was told to. */
  get refusals(): { orderId: string | null; refused: number } {
    return { orderId: this.refusing, refused: this.times }
  }

  deliver: Notifier['deliver'] = (tx, delivery, personIds) => {
    if (delivery.orderId !== this.refusing) return this.real.deliver(tx, delivery, personIds)
    this.times++
    return Promise.reject(new Refused('as the demo was asked to'))
  }
}
