import type { NoticeKind } from '../contract'
import type { Delivery } from '../notify/notice'
import type { Notifier } from '../ports'

/** What stands in for a carrier's own fault: a server that does not answer, a number that is gone. */
class Refused extends Error {
  override readonly name = 'demo.carrier-refuses'
}

/** News of one kind about one order. */
export interface Letter {
  readonly orderId: string
  readonly kind: NoticeKind
}

/**
 * The demo's carrier, which on demand does not carry one letter: so that everybody can see what a
 * manager does about a message that cannot be delivered. The order's other news goes its way, as it
 * would where only one person's address fails.
 */
export class DemoCarrier implements Notifier {
  private refusing: Letter | null = null
  private times = 0
  private readonly real: Notifier

  constructor(real: Notifier) {
    this.real = real
  }

  /** From now on this letter; null: everything is carried again. */
  refuse(letter: Letter | null): void {
    this.refusing = letter
    this.times = 0
  }

  /** How often it has refused since it was told to. */
  get refusals(): { letter: Letter | null; refused: number } {
    return { letter: this.refusing, refused: this.times }
  }

  deliver: Notifier['deliver'] = (tx, delivery, personIds) => {
    if (!this.isRefused(delivery)) return this.real.deliver(tx, delivery, personIds)
    this.times++
    return Promise.reject(new Refused('as the demo was asked to'))
  }

  private isRefused({ orderId, kind }: Delivery): boolean {
    return this.refusing?.orderId === orderId && this.refusing.kind === kind
  }
}
