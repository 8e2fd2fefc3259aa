import type { Ledger } from '../ledger'
import { describe, isControl, isWxmlNode, type Look } from './look'
import type { RawRule, RawStyles } from './raw-styles'

const SCROLLS = ['auto', 'scroll']
/** Height of the home indicator's area on an iPhone X, and the height WeChat's rule ends at. */
const HOME_INDICATOR_PX = 34
const SMALL_PX = 68

const MOMENTUM = /-webkit-overflow-scrolling\s*:\s*touch/
const SAFE = 'safe-area-inset-bottom'

/** `:active` anywhere in the WXSS of the app and of the page. */
export function judgeActive(rules: readonly RawRule[], ledger: Ledger): void {
  const offenders = rules.filter(({ selector }) => selector.includes(':active'))
  ledger.note('active', 0, 'style sheets')
  for (const { selector } of offenders) ledger.note('active', 1, selector)
}

/** What scrolls by CSS glides on an iPhone; a `scroll-view` does so by itself. */
export function judgeMomentum(look: Look, styles: RawStyles, ledger: Ledger): void {
  for (const element of look.shown) {
    if (!isWxmlNode(element) || element.matches('wx-scroll-view, wx-textarea')) continue
    const { overflowX, overflowY } = look.style(element)
    if (!SCROLLS.includes(overflowX) && !SCROLLS.includes(overflowY)) continue
    const glides = styles.saying(element, (body) => MOMENTUM.test(body)).length > 0
    ledger.note('momentum', glides ? 0 : 1, describe(element))
  }
}

/**
 * A fixed control at the bottom edge has a rule that keeps it off the home indicator. This browser
 * has no such area, so the rule is looked for, on the control and on what holds it.
 */
export function judgeSafeArea(look: Look, styles: RawStyles, ledger: Ledger): void {
  const variables = safeVariables([...styles.app, ...styles.page])
  const isSafe = (body: string): boolean =>
    body.includes(SAFE) || variables.some((name) => body.includes(`var(${name}`))
  for (const control of look.shown.filter(isControl)) {
    const holder = [control, ...look.ancestors(control)].find(
      (each) => look.style(each).position === 'fixed',
    )
    const { bottom, height } = look.box(control)
    if (holder === undefined || height >= SMALL_PX) continue
    if (bottom <= look.frame.bottom - HOME_INDICATOR_PX) continue
    const held = [control, ...look.ancestors(control)].filter((each) => holder.contains(each))
    const safe = held.some((each) => styles.saying(each, isSafe).length > 0)
    ledger.note('safeArea', safe ? 0 : 1, describe(control))
  }
}

/** Custom properties that hold the safe area. */
const safeVariables = (rules: readonly RawRule[]): string[] =>
  rules.flatMap(({ body }) =>
    [...body.matchAll(/(--[\w-]+)\s*:[^;]*safe-area-inset-bottom/g)].map(([, name = '']) => name),
  )
