/** The household's own pass in words. Pure. */
import { clockTime, dayLabel } from '../../../contract/shanghai-time'
import type { PassState } from '../../../contract/visitor-pass'
import { passStateAt, type VisitorPass } from '../../contract/visitor-pass'
import { isUsable, passCard } from '../../words/pass-words'
import { windowOnDate } from '../../words/window-words'

interface StateWords {
  icon: string
  tone: string
  text: string
}

const at = (instant: string, now: Date) => {
  const when = new Date(instant)
  return `${dayLabel(when, now)} ${clockTime(when)}`
}

function arrivedWords(pass: VisitorPass, now: Date): string {
  const last = pass.entries[pass.entries.length - 1]
  return last ? `${at(last.at, now)} 从${last.gateName}进门` : ''
}

const STILL: Record<PassState, (pass: VisitorPass, now: Date) => StateWords> = {
  'not-yet': (pass, now) => ({
    icon: 'clock-o',
    tone: '',
    text: `${at(pass.windowFrom, now)} 起能用`,
  }),
  live: () => ({ icon: 'clock-o', tone: '', text: '还没到，门岗验过这里会写' }),
  'used-up': () => ({ icon: 'success', tone: '', text: '客人到了' }),
  expired: () => ({ icon: 'clock-o', tone: 'quiet', text: '过了时间，客人没有来' }),
  revoked: (pass, now) => ({
    icon: 'cross',
    tone: 'quiet',
    text: pass.revokedAt === null ? '已作废' : `${at(pass.revokedAt, now)} 作废`,
  }),
}

function stateWords(pass: VisitorPass, state: PassState, now: Date): StateWords {
  const arrived = arrivedWords(pass, now)
  if (arrived === '' || state === 'revoked') return STILL[state](pass, now)
  return { icon: 'success', tone: '', text: arrived }
}

const stateOf = (pass: VisitorPass, now: Date) =>
  passStateAt({ ...pass, revoked: pass.revokedAt !== null }, now)

export function passView(pass: VisitorPass, now: Date) {
  const state = stateOf(pass, now)
  const usable = isUsable(state)
  const name = pass.visitorName || '客人'
  return {
    card: passCard({ name: [name], where: ['来', pass.address] }, pass, state, now),
    state: stateWords(pass, state, now),
    /** Earlier entries; the last one is the state. */
    entries: pass.entries.slice(0, -1).map((entry) => `${at(entry.at, now)} ${entry.gateName}`),
    note: pass.note ?? '',
    byFamily: !pass.mine,
    erased: pass.code === null && !usable,
    usable,
    canShare: usable && pass.shareToken !== null,
    canCopy: usable && pass.code !== null,
  }
}

export type PassView = ReturnType<typeof passView>

/** The card in the chat: never the room, and a date, because it may be read on another day. */
export function shareCard(pass: VisitorPass, communityName: string) {
  const window = windowOnDate(new Date(pass.windowFrom), new Date(pass.windowTo))
  return {
    title: `${communityName}进门码，${window}`,
    path: `/visitor/pages/shared/index?t=${pass.shareToken ?? ''}`,
    // WeChat would otherwise take a picture of this page, which shows the room and the code.
    imageUrl: '/visitor/images/pass.png',
  }
}
