/** Yuan as somebody types them into whole fen, without a float on the way. Pure. */
import { FEN_MAX } from '../../contract/work-order-names'

/** 120 → 12000, 120.5 → 12050; null for what is no amount. Full-width figures and stops are taken. */
export function fenOf(typed: string): number | null {
  const plain = typed
    .trim()
    .replace(/[０-９]/g, (figure) => String(figure.charCodeAt(0) - 0xff10))
    .replace(/[。．]/g, '.')
    .replace(/^[¥￥]|元$/g, '')
    .trim()
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(plain)
  if (!match) return null
  const [, whole = '', part = ''] = match
  const fen = Number(whole) * 100 + Number(part.length === 1 ? `${part}0` : part || '0')
  return fen > FEN_MAX ? null : fen
}

/** 1 to 999 pieces; null otherwise. */
export function countOf(typed: string): number | null {
  const match = /^\d{1,3}$/.exec(typed.trim())
  const count = match ? Number(match[0]) : 0
  return count > 0 ? count : null
}
