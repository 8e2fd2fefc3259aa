/** A card of the list, and how it is read out. */
import { phrases } from '../../../words/phrases'
import type { Tone } from '../../words/state-words'

export interface Row {
  key: string
  id: string
  kind: 'order' | 'entry' | 'pass' | 'followed'
  icon: string
  tone: '' | Exclude<Tone, 'calm'>
  state: string
  title: string
  /** in clauses that stay whole */
  next: string[]
  /** Pieces that stay whole. */
  foot: string[]
  spoken: string
}

export const row = ({ next, ...parts }: Omit<Row, 'spoken' | 'next'> & { next: string }): Row => ({
  ...parts,
  next: phrases(next),
  spoken: [parts.state, parts.title, next].filter((each) => each !== '').join('，'),
})

export const toneOf = (tone: Tone) => (tone === 'calm' ? '' : tone)
