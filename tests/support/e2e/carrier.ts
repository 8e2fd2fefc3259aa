import type { Letter } from '../../../cloud/src/demo/carrier'
import { getDemoCarrier, setDemoCarrier } from '../../../cloud/src/demo/demo.endpoints'
import type { Phone } from './phone'
import { Somebody } from './somebody'

/** The demo's carrier of notices, which refuses one letter until it is put right. */
export class Carrier {
  private readonly desk: Somebody

  private constructor(desk: Somebody) {
    this.desk = desk
  }

  static async of(phone: Phone): Promise<Carrier> {
    return new Carrier(await Somebody.named(phone, 'desk'))
  }

  async refuses(letter: Letter | null): Promise<void> {
    await this.desk.does(setDemoCarrier, { body: { letter } })
  }

  async refusals(): Promise<number> {
    return (await this.desk.does(getDemoCarrier)).refused
  }
}
