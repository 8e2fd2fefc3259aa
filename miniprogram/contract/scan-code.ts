/**
 * What the QR in the lobby says. A 小程序码 arrives as `scene`, an ordinary-link QR as `q` (the whole
 * address, percent-encoded once by WeChat). The code is a hint where the phone is, never a proof of
 * residence, and never a number to dial.
 * Rules: https://developers.weixin.qq.com/miniprogram/introduction/qrcode and getUnlimitedQRCode.
 */

/** No 0/O, 1/I/L: people read codes to each other over the phone. */
export const SCAN_CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
export const SCAN_CODE_LENGTH = 8

export type Scanned =
  | { readonly kind: 'none' }
  | { readonly kind: 'code'; readonly code: string }
  /** something was scanned, but it is not one of ours */
  | { readonly kind: 'unreadable' }

const CODE = new RegExp(`^[${SCAN_CODE_ALPHABET}]{${String(SCAN_CODE_LENGTH)}}$`)

/** `scene` of the 小程序码 (at most 32 characters of WeChat's set). */
export function sceneOf(code: string): string {
  return `c=${code}`
}

/** Path of the ordinary link printed on posters; the rule registered with WeChat ends in `/s/`. */
export function linkPathOf(code: string): string {
  return `/s/${code}`
}

function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value)
  } catch {
    return null
  }
}

function judged(code: string | undefined): Scanned {
  const upper = (code ?? '').toUpperCase()
  return CODE.test(upper) ? { kind: 'code', code: upper } : { kind: 'unreadable' }
}

/** Reads the query of `onLoad`/`onLaunch` as WeChat gives it: still percent-encoded. */
export function readScan(query: { scene?: string; q?: string }): Scanned {
  if (query.scene) {
    const scene = decoded(query.scene)
    return judged(/^c=(\w+)$/.exec(scene ?? '')?.[1])
  }
  if (query.q) {
    const link = decoded(query.q)
    return judged(/^https?:\/\/[^/?#]+\/(?:[^?#]*\/)?s\/(\w+)\/?(?:[?#].*)?$/.exec(link ?? '')?.[1])
  }
  return { kind: 'none' }
}
