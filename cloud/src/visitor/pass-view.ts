import { type PassSummary, passStateAt, type VisitorPass } from '../contract'
import { drawQr } from './pass-qr'
import type { PassSecrets } from './pass-secrets'
import type { PassRow } from './visitor.store'

export function stateOf(row: PassRow, now: Date) {
  return passStateAt(
    {
      windowFrom: row.window_from.toISOString(),
      windowTo: row.window_to.toISOString(),
      uses: row.uses,
      used: row.used,
      revoked: row.revoked_at !== null,
    },
    now,
  )
}

export function summaryOf(row: PassRow, now: Date): PassSummary {
  return {
    id: row.pass_id,
    visitorName: row.visitor_name,
    windowFrom: row.window_from.toISOString(),
    windowTo: row.window_to.toISOString(),
    plate: row.plate,
    uses: row.uses,
    used: row.used,
    state: stateOf(row, now),
  }
}

/** What the issuing household sees; `secrets` are null once they were erased. */
export async function passOf(
  row: PassRow,
  secrets: PassSecrets | null,
  entries: readonly { at: Date; gate_name: string }[],
  personId: string,
  now: Date,
): Promise<VisitorPass> {
  return {
    ...summaryOf(row, now),
    communityId: row.community_id,
    address: row.address,
    companions: row.companions,
    note: row.note,
    revokedAt: row.revoked_at?.toISOString() ?? null,
    issuedAt: row.issued_at.toISOString(),
    mine: row.issuer_id === personId,
    code: secrets?.code ?? null,
    qrPng: secrets ? await drawQr(secrets.qrToken) : null,
    shareToken: secrets?.shareToken ?? null,
    entries: entries.map((entry) => ({ at: entry.at.toISOString(), gateName: entry.gate_name })),
  }
}
