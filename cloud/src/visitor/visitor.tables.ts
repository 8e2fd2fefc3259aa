import type { Fixed } from '../database/tables'

export interface VisitorTables {
  visitor_pass: VisitorPassTable
  pass_token: PassTokenTable
  pass_entry: PassEntryTable
  pass_look_up: PassLookUpTable
}

/** What tells something about the visitor is blank once it is erased; who let whom in when stays. */
export interface VisitorPassTable {
  community_id: string
  pass_id: Fixed<string>
  household_id: Fixed<string>
  issuer_id: Fixed<string>
  /** 3栋2单元1101, as it was when the pass was issued */
  address: Fixed<string>
  visitor_name: string
  window_from: Fixed<Date>
  window_to: Fixed<Date>
  plate: string | null
  companions: number
  uses: Fixed<number>
  used: number
  note: string | null
  issued_at: Fixed<Date>
  revoked_at: Date | null
  /** keyed; unique among the passes that still have one. Null once the pass is over. */
  code_hash: Buffer | null
  /** the six digits, the share token and the QR's token, sealed together; null once erased */
  secrets_sealed: Buffer | null
  erased_at: Date | null
}

/** The door from a token to its pass; the token itself is kept nowhere in the open. */
export interface PassTokenTable {
  token_hash: Buffer
  community_id: string
  pass_id: string
  use: 'share' | 'qr'
}

export interface PassEntryTable {
  community_id: string
  pass_id: string
  /** the pass's `used` that this entry made: one row for each use, never two */
  entry_no: number
  gate_id: string
  gate_name: string
  staff_id: string
  at: Date
}

/** Every look at a pass by somebody outside its household: who looked, how, and what it said. */
export interface PassLookUpTable {
  community_id: string
  look_up_id: string
  at: Date
  way: 'code' | 'qr' | 'share'
  /** the guard's entry in the staff; null for the visitor's own page */
  staff_id: string | null
  /** null when nothing was found */
  pass_id: string | null
  admitted: boolean
}
