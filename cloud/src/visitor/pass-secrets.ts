import { randomBytes, randomInt } from 'node:crypto'
import { PASS_QR_PREFIX } from '../contract'
import type { Secrets } from '../secrets'

/** What lets a visitor in. Sealed in the database, shown to the household and the visitor alone. */
export interface PassSecrets {
  /** six digits, for a guard's keyboard */
  readonly code: string
  /** 128 random bits in the QR */
  readonly qrToken: string
  /** 128 random bits in the shared link */
  readonly shareToken: string
}

const token = () => randomBytes(16).toString('base64url')

export function drawPassSecrets(): PassSecrets {
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  return { code, qrToken: token(), shareToken: token() }
}

export function sealPassSecrets(secrets: Secrets, pass: PassSecrets): Buffer {
  return secrets.seal('pass-code', [pass.code, pass.qrToken, pass.shareToken].join(' '))
}

export function unsealPassSecrets(secrets: Secrets, sealed: Buffer): PassSecrets {
  const [code = '', qrToken = '', shareToken = ''] = secrets.unseal('pass-code', sealed).split(' ')
  return { code, qrToken, shareToken }
}

/** Six digits are few enough to try them all: the hash is keyed, and differs by community. */
export function codeHash(secrets: Secrets, communityId: string, code: string): Buffer {
  return secrets.hash('pass-code', `${communityId} ${code}`)
}

export function tokenHash(secrets: Secrets, use: 'share' | 'qr', value: string): Buffer {
  return secrets.hash('pass-token', `${use} ${value}`)
}

/** The token in what a scanner read, or null when it is not a pass of ours. */
export function tokenInQr(scanned: string): string | null {
  const text = scanned.trim()
  if (!text.startsWith(PASS_QR_PREFIX)) return null
  const value = text.slice(PASS_QR_PREFIX.length)
  return /^[\w-]{22}$/.test(value) ? value : null
}
