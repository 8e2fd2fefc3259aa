/** A card of the list, and how it is read out. */
import type { Tone } from '../../words/state-words'

export interface Row {
  key: string
  id: string
  kind: 'order' | 'entry' | 'pass' | 'followed'
  icon: string
  tone: '' | Exclude<Tone, 'calm'>
  state: string
  title: string
  next: string
  /** Pieces that stay whole. */
  foot: string[]
  spoken: string
}

export const row = (parts: Omit<Row, 'spoken'>): Row => ({
  ...parts,
  spoken: [parts.state, parts.title, parts.next].filter((each) => each !== '').join('，'),
})

export const toneOf = (tone: Tone) => (tone === 'calm' ? '' : tone)
