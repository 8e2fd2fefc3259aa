import type { Host } from '../../host'
import { phonePrefix } from '../storage-key'

export type Decision = 'accept' | 'reject'

/** What somebody has decided for good with 总是保持以上选择, template by template. */
export class KeptDecisions {
  private readonly host: Host

  constructor(host: Host) {
    this.host = host
  }

  private get key(): string {
    return `${phonePrefix(this.host)}messages`
  }

  all(): Record<string, Decision> {
    return JSON.parse(localStorage.getItem(this.key) ?? '{}') as Record<string, Decision>
  }

  keep(decisions: Record<string, Decision>): void {
    localStorage.setItem(this.key, JSON.stringify({ ...this.all(), ...decisions }))
  }
}
