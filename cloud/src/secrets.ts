import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** What the one secret of a deployment is used for; each use has a key of its own. */
export type Purpose =
  'session' | 'idempotency' | 'household-code' | 'pass-code' | 'pass-token' | 'media-address'

export interface Secrets {
  /** A keyed hash: for codes too short for a plain one to hide. */
  hash(purpose: Purpose, text: string): Buffer
  /** Encrypted and authenticated; never the same bytes twice. */
  seal(purpose: Purpose, text: string): Buffer
  /** Throws when the bytes were not sealed by this deployment for this purpose. */
  unseal(purpose: Purpose, sealed: Buffer): string
}

export const SECRET_MIN_LENGTH = 32

const IV = 12
const TAG = 16

export function secretsFrom(secret: string): Secrets {
  const keys = new Map<string, Buffer>()
  const key = (use: string): Buffer => {
    const known = keys.get(use)
    if (known) return known
    const made = Buffer.from(hkdfSync('sha256', secret, '', `wuye ${use}`, 32))
    keys.set(use, made)
    return made
  }
  return {
    hash: (purpose, text) =>
      createHmac('sha256', key(`${purpose} hash`))
        .update(text)
        .digest(),
    seal(purpose, text) {
      const iv = randomBytes(IV)
      const cipher = createCipheriv('aes-256-gcm', key(`${purpose} seal`), iv)
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), sealed])
    },
    unseal(purpose, sealed) {
      const iv = sealed.subarray(0, IV)
      const decipher = createDecipheriv('aes-256-gcm', key(`${purpose} seal`), iv)
      decipher.setAuthTag(sealed.subarray(IV, IV + TAG))
      const text = Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()])
      return text.toString('utf8')
    },
  }
}
