/** Words to read aloud while the call runs: one clause a line. Pure. */
import { phrases } from '../../../words/phrases'
import { itemById, tradeOf } from '../../catalogue/catalogue'
import type { CatalogueItem } from '../../catalogue/taxonomy-types'

export interface ScriptLine {
  /** Never split: a room number. */
  whole: string
  text: string
}

/** 马桶堵了 → 我家马桶堵了; a tile's name is not always a sentence. */
function sentenceOf(item: CatalogueItem): string {
  const name = item.name.replace('其他问题', '有点问题')
  if (name.startsWith('请')) return `想${name}`
  if (name.includes('我家') || tradeOf(item)?.scope !== 'in-home') return name
  return name.startsWith('家') ? `我${name}` : `我家${name}`
}

/** `address`: 3栋2单元1101, null when it is not known; `itemId` null: nothing chosen yet. */
export function scriptView(address: string | null, itemId: string | null) {
  const item = itemId === null ? null : itemById(itemId)
  const lines: ScriptLine[] = [
    { whole: '', text: '您好，我是' },
    { whole: address ?? '', text: `${address === null ? '＿＿栋＿＿室' : ''} 的住户，` },
  ]
  if (item) lines.push({ whole: '', text: `${sentenceOf(item)}，` })
  lines.push({ whole: '', text: item ? '需要报修。' : '有件事想报修。' })
  return { lines, safety: item?.safetyText ? phrases(item.safetyText) : [] }
}

export type ScriptView = ReturnType<typeof scriptView>
