import { faultsOf, type Allowance, type Report } from '../../../preview/audit/score'
import type { Target } from './target'

export type { Allowance }

async function answerOf(url: string): Promise<unknown> {
  const reply = await fetch(url)
  const told: unknown = await reply.json()
  if (!reply.ok) throw new Error(`${url} answers ${reply.status}: ${JSON.stringify(told)}`)
  return told
}

/**
 * What 体验评分 and our own rules have to say about everything this phone showed so far, one sentence
 * a fault; the report is handed on to the score of the whole run. DevTools has its own audits.
 */
export async function auditFaults(
  { auditUrl }: Target,
  allowances: readonly Allowance[],
): Promise<string[]> {
  if (auditUrl === null) return []
  const report = (await answerOf(auditUrl)) as Report | null
  if (report === null) throw new Error('the audit is not in the phone')
  const hub = process.env['JOURNEYS_HUB'] ?? ''
  const body = JSON.stringify({ report, allowances })
  await fetch(`${hub}/audit`, { method: 'POST', body })
  return faultsOf(report, allowances)
}
