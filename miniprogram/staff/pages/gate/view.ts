/** The gate's answer in words. Pure. */
import type { AdmittedPass } from '../../contract/gate'
import { formatPlate } from '../../../contract/plate-words'
import { clockTime, dayLabel } from '../../../contract/shanghai-time'
import type { Shown } from '../../services/gate-checks'

export const CODE_LENGTH = 6

export interface Fact {
  what: string
  value: string
  big: boolean
}

/** 482 907; a scanned pass has no figures to compare. */
const shownWords = (shown: Shown) =>
  'qr' in shown ? '扫码' : `${shown.code.slice(0, 3)} ${shown.code.slice(3)}`

function usesWords(usesLeft: number): string {
  return usesLeft === 1 ? '还能进一次' : `还能进 ${usesLeft} 次`
}

export function yesView(pass: AdmittedPass, shown: Shown, now: Date) {
  const to = new Date(pass.windowTo)
  const name = pass.visitorName || '客人'
  const facts: Fact[] = [{ what: '客人', value: name, big: true }]
  if (pass.companions > 0)
    facts.push({ what: '人数', value: `${pass.companions + 1} 位`, big: true })
  if (pass.plate !== null) facts.push({ what: '车牌', value: formatPlate(pass.plate), big: true })
  facts.push({ what: '去', value: pass.address, big: false })
  const until = `${dayLabel(to, now)} ${clockTime(to)} 前`
  facts.push({ what: '时间', value: `${until}，${usesWords(pass.usesLeft)}`, big: false })
  if (pass.note !== null && pass.note !== '')
    facts.push({ what: '留话', value: pass.note, big: false })
  return {
    why: `${clockTime(now)} · ${shownWords(shown)}`,
    spoken: `可以放行，${name}`,
    name,
    facts,
  }
}

export type YesView = ReturnType<typeof yesView>

/** The six places of the keypad's field: figures typed, then empty. */
export function cellsOf(typed: string): { place: number; digit: string }[] {
  const cells: { place: number; digit: string }[] = []
  for (let place = 0; place < CODE_LENGTH; place += 1)
    cells.push({ place, digit: typed.charAt(place) })
  return cells
}

/** Whole seconds until `until`; 0 once it has passed. */
export const secondsUntil = (until: Date, now: Date) =>
  Math.max(0, Math.ceil((until.getTime() - now.getTime()) / 1000))
