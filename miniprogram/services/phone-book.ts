/** Saving the short number where people look for numbers. Behind WeChat's privacy gate. */
import type { CommunityCard } from '../contract/community'
import { dialPlan } from '../contract/dial-plan'
import { callingOrder } from '../contract/who-answers'
import { attempt, type Refusal } from './privacy'

export interface PhoneBookEntry {
  /** 【临湖花园】物业短号 */
  name: string
  /** What connects from any phone, never the short number itself. */
  number: string
  /** 8888, for the remark */
  shown: string
}

/** The line residents know, whoever answers now. */
export function phoneBookEntry(card: CommunityCard): PhoneBookEntry | null {
  const line = callingOrder(card)[0]
  if (!line) return null
  const { dial, shown } = dialPlan(line)
  return { name: `【${card.name}】物业短号`, number: dial, shown }
}

export async function saveToPhoneBook(
  entry: PhoneBookEntry,
  card: CommunityCard,
): Promise<'ok' | Refusal> {
  const { outcome } = await attempt((callbacks) => {
    wx.addPhoneContact({
      firstName: entry.name,
      mobilePhoneNumber: entry.number,
      organization: card.name,
      remark: `短号 ${entry.shown}`,
      ...callbacks,
    })
  })
  return outcome
}
