/**
 * Placing a call. Nothing here waits for a request, a login or a consent: `wx.makePhoneCall` is not
 * behind the privacy gate, and it tells only that the dialler opened.
 */
import type { DialPlan } from '../contract/dial-plan'
import type { EmergencyNumber } from '../contract/emergency'
import type { PhoneLine } from '../contract/phone-line'
import { now } from './clock'
import { noteDial } from './dial-log'
import { vibrate } from './haptics'

export interface CallTarget {
  communityId: string
  line: PhoneLine
  plan: DialPlan
}

/** A call whose answer is still to be asked for. */
export interface MadeCall extends CallTarget {
  intentId: string
  at: Date
  /** What failed before it in the same attempt, oldest first. */
  before: CallTarget[]
}

/** A second tap within this time is the same tap; longer would leave a dead key where no answer comes. */
const SAME_TAP_MS = 800

let lastTap = { number: '', at: 0 }
let made: MadeCall | null = null

function isSameTap(number: string): boolean {
  const at = Date.now()
  // A clock set back must not lock the key: a time in the future counts as long ago.
  const since = at - lastTap.at
  const isSame = number === lastTap.number && since >= 0 && since < SAME_TAP_MS
  lastTap = { number, at }
  return isSame
}

type Opened = 'opened' | 'cancelled' | 'failed' | 'same-tap'

function openDialler(phoneNumber: string): Promise<Opened> {
  if (isSameTap(phoneNumber)) return Promise.resolve('same-tap')
  vibrate('medium')
  return new Promise((resolve) => {
    wx.makePhoneCall({
      phoneNumber,
      success: () => {
        resolve('opened')
      },
      fail: ({ errMsg }) => {
        resolve(/cancel/i.test(errMsg) ? 'cancelled' : 'failed')
      },
    })
  })
}

/** `before`: the calls of this attempt that failed, so that the ladder goes on from there. */
export async function placeCall(target: CallTarget, before: CallTarget[]): Promise<Opened> {
  const at = now()
  const opened = await openDialler(target.plan.dial)
  if (opened === 'opened') {
    const intentId = noteDial(target.communityId, target.line.id)
    made = { ...target, intentId, at, before }
  }
  return opened
}

/** 110, 119, 120: never recorded, never asked about. */
export const placeEmergencyCall = (number: EmergencyNumber): Promise<Opened> => openDialler(number)

/** A resident, rung up by the desk: says nothing about a line, so it is neither recorded nor asked about. */
export const placeCallTo = (phone: string): Promise<Opened> => openDialler(phone)

/** The call to ask about, once: whoever takes it asks. */
export function takeMadeCall(): MadeCall | null {
  const call = made
  made = null
  return call
}
