/** Home in words: the card, the time and what the phone knows in, what is drawn out. */
import { answerWords } from '../../contract/answer-words'
import type { CommunityCard } from '../../contract/community'
import { digitsOf } from '../../contract/dial-number'
import { dayLabel, monthDay } from '../../contract/shanghai-time'
import { whoAnswers } from '../../contract/who-answers'
import type { SavedCard } from '../../services/community-card'
import { phrases } from '../../words/phrases'

export interface PlateView {
  community: string
  /** 3栋2单元1101, or where the code hangs; empty when neither is known */
  where: string
  /** out of hours the kicker is the news and stands in white */
  isOutOfHours: boolean
  kicker: string
  kickerNote: string
  /** '' up to 4 figures · '6' · 'long' */
  size: '' | '6' | 'long'
  areaCode: string
  number: string
  spokenNumber: string
  who: string[]
  until: string[]
  key: string
  spokenKey: string
  /** 接通后按2 */
  hint: string
  note: string[]
}

export interface BandView {
  title: string
  note: string
}

function sizeOf(number: string): PlateView['size'] {
  const figures = digitsOf(number).length
  if (figures <= 4) return ''
  return figures <= 6 ? '6' : 'long'
}

/** An inline-block swallows a space at its end; after a comma none is wanted. */
const spaced = (clause: string) => (/[，、]$/.test(clause) ? clause : `${clause}\u00a0`)

/** Null only for a card without any line, which validation refuses. */
export function plateView(
  { card }: SavedCard,
  now: Date,
  where: string,
  isStale: boolean,
): PlateView | null {
  const answer = whoAnswers(card, now)
  if (!answer) return null
  const words = answerWords(answer, now, isStale)
  const { plan, state } = answer
  const size = plan.isShort ? sizeOf(plan.shown) : 'long'
  return {
    community: card.name,
    where,
    isOutOfHours: state !== 'open',
    kicker: words.kicker,
    kickerNote: words.kickerNote,
    size,
    areaCode: size === 'long' ? (plan.areaCode ?? '') : '',
    number: size === 'long' ? plan.local : plan.shown,
    spokenNumber: plan.spoken,
    who: phrases(words.who),
    until: words.until.map(spaced),
    key: words.key,
    spokenKey: words.spokenKey,
    hint: plan.extHint ?? '',
    note: plan.note.replace('实际拨出 ', '实际拨出|').split('|').map(spaced),
  }
}

/** Above the plate while the phone has no network: the only notice that may stand there. */
export function offlineBand({ savedAt }: SavedCard, now: Date): BandView {
  const at = new Date(savedAt)
  const day = dayLabel(at, now)
  return {
    title: '没有网络，电话照样能打',
    note: `号码是${day === '今天' || day === '昨天' ? day : ` ${monthDay(at, now)} `}存下的`,
  }
}

/** What to tell 119, 120, 110: street, community, building or place. */
export function addressToSay(card: CommunityCard, where: string): string[] {
  const street = `${card.city}${card.address}`
  return [street, `${card.name}${where === '' ? '' : ` ${where}`}`].map((clause, at) =>
    at === 0 ? `${clause}，` : clause,
  )
}
