/** The buttons: what the table of moves offers this person, the likeliest solid, the rest as rows. Pure. */
import { canRemark } from '../../../contract/work-order-states'
import type { OfferedMove } from '../../../contract/work-order-judge'
import type { StaffWorkOrder } from '../../contract/desk'
import { factsForStaff, staffActor } from '../../contract/staff-facts'
import { movesFor } from '../../contract/work-order-moves'
import { moveWords } from '../../words/move-words'

export interface MoveButton {
  move: string
  name: string
  doing: string
  told: string
  /** done by the tap itself; the others have a form */
  atOnce: boolean
}

/**
 * Done by the tap itself. The other moves that ask for nothing (the desk notes that a caller does not
 * want it any more) open their form all the same: its key is the second tap that a slip does not make.
 */
const LIGHT: readonly string[] = ['accept', 'take', 'resume']

export const isAtOnce = ({ name, needs }: Pick<OfferedMove, 'name' | 'needs'>) =>
  LIGHT.includes(name) && needs.length === 0

export function moveButtons(all: StaffWorkOrder, now: Date): MoveButton[] {
  const facts = factsForStaff(all)
  const buttons: MoveButton[] = []
  for (const offer of movesFor(facts, staffActor(all.you), now)) {
    const words = moveWords(offer.name, facts, all.you.role)
    // An order may hold a move twice, from two rows of the table; one button does.
    if (!words || buttons.some(({ move }) => move === offer.name)) continue
    const { name, doing, told } = words
    buttons.push({ move: offer.name, name, doing, told, atOnce: isAtOnce(offer) })
  }
  return buttons
}

export function movesView(all: StaffWorkOrder, now: Date) {
  const buttons = moveButtons(all, now)
  const [main = null, ...others] = buttons
  const rows = others.map(({ move, name, atOnce }) => ({ move, name, atOnce }))
  for (const move of canRemark(all.order.state) ? ['comment', 'note'] : []) {
    const words = moveWords(move, factsForStaff(all), all.you.role)
    if (words) rows.push({ move, name: words.name, atOnce: false })
  }
  return { all: buttons, main, rows }
}
