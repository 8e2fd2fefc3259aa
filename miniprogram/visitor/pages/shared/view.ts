/** The pass as its visitor sees it: the way in, never the room. Pure. */
import type { CommunityCard } from '../../../contract/community'
import { dialPlan } from '../../../contract/dial-plan'
import { isOpenAt } from '../../../contract/opening-hours'
import type { PhoneLine } from '../../../contract/phone-line'
import { momentLabel } from '../../../contract/shanghai-time'
import type { PassState } from '../../../contract/visitor-pass'
import { passStateAt, type SharedPass } from '../../contract/visitor-pass'
import { whoAnswers } from '../../../contract/who-answers'
import type { CallTarget } from '../../../services/call'
import type { CallKey } from '../../../services/call-views'
import { isUsable, passCard } from '../../words/pass-words'

/** What the card no longer says once the pass is over, and what to do. */
const OVER: Record<PassState, string> = {
  'not-yet': '',
  live: '',
  'used-up': '这个码已经用过了，要再进门，请让住户再给一个',
  expired: '这个码过了时间，要来，请让住户再给一个',
  revoked: '住户作废了这个码，要来，请问一下住户',
}

/** By the clock of now, whatever the state was when it was stored; only a revocation needs the server. */
const stateOf = (pass: SharedPass, now: Date) =>
  passStateAt({ ...pass, revoked: pass.state === 'revoked' }, now)

function stateWords(pass: SharedPass, state: PassState, now: Date) {
  if (state === 'not-yet') {
    const from = momentLabel(new Date(pass.windowFrom), now)
    return { icon: 'clock-o', tone: 'warn', text: `${from} 起能用` }
  }
  if (isUsable(state)) return null
  return { icon: 'info-o', tone: 'danger', text: OVER[state] }
}

/** 从东门、西门进都行 */
function wayIn(gateNames: string[]): string {
  if (gateNames.length === 0) return ''
  return gateNames.length === 1 ? `从${gateNames[0] ?? ''}进` : `从${gateNames.join('、')}进都行`
}

export function sharedView(pass: SharedPass, now: Date) {
  const state = stateOf(pass, now)
  const usable = isUsable(state)
  const guest = pass.visitorName === '' ? '您好' : pass.visitorName
  const name = usable ? [`${guest}，`, '欢迎您来'] : [guest]
  const shown = usable ? pass : { ...pass, code: null }
  const where = [pass.community.name, pass.building]
  const { city, address } = pass.community
  return {
    title: `${pass.community.name}进门码`,
    card: passCard({ name, where }, shown, state, now),
    state: stateWords(pass, state, now),
    usable,
    way: usable ? wayIn(pass.gateNames) : '',
    address: usable && address !== '' ? city + address : '',
    drives: pass.plate !== null,
  }
}

export type SharedView = ReturnType<typeof sharedView>

/** A gate's own line that is answered now; any gate's line before none. */
function gateLine({ gates, lines }: CommunityCard, now: Date): PhoneLine | null {
  const ofGates = gates
    .map(({ lineId }) => lines.find(({ id }) => id === lineId))
    .filter((line): line is PhoneLine => line !== undefined)
  return ofGates.find(({ hours }) => isOpenAt(hours, now)) ?? ofGates[0] ?? null
}

export interface Callee {
  target: CallTarget
  key: CallKey
}

function calleeOf(communityId: string, line: PhoneLine, who: string): Callee {
  const plan = dialPlan(line)
  const number = plan.isShort ? ` ${plan.shown}` : ''
  const shown = plan.isShort ? plan.shown : '电话'
  const key = { shown, text: `打给${who}${number}`, spoken: `打给${who} ${plan.spoken}` }
  return { target: { communityId, line, plan }, key }
}

/** Whom a visitor at the gate calls: the gate, else whoever answers for the property. */
export function calleesOf(
  card: CommunityCard,
  now: Date,
): { first: Callee | null; desk: Callee | null } {
  const gate = gateLine(card, now)
  const answer = whoAnswers(card, now)
  const desk = answer ? calleeOf(card.id, answer.line, '物业') : null
  if (!gate) return { first: desk, desk: null }
  return { first: calleeOf(card.id, gate, '门岗'), desk: answer?.line.id === gate.id ? null : desk }
}
