import type { ThemeVariables, WindowConfig } from '../compiler/app-config'
import type { HostSettings } from './host'

type Theme = HostSettings['theme']

/** The text each media rule had before it was rewritten. */
const originals = new WeakMap<CSSMediaRule, string>()

const ALWAYS = '(min-width: 0px)'
const NEVER = '(max-width: 0px)'

/**
 * Makes `@media (prefers-color-scheme: …)` follow the preview's theme instead of the browser's, so
 * that the frame can switch. To be called again whenever a style sheet has changed.
 */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme
  document.documentElement.style.colorScheme = theme
  for (const sheet of Array.from(document.styleSheets)) rewrite(sheet.cssRules, theme)
}

function rewrite(rules: CSSRuleList, theme: Theme): void {
  for (const rule of Array.from(rules)) {
    if (!isMediaRule(rule)) continue
    const original = originals.get(rule) ?? rule.media.mediaText
    if (original.includes('prefers-color-scheme')) {
      originals.set(rule, original)
      rule.media.mediaText = original.replace(
        /\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)/g,
        (_query, wanted: string) => (wanted === theme ? ALWAYS : NEVER),
      )
    }
    rewrite(rule.cssRules, theme)
  }
}

/** jsdom's rules have no common class with the browser's. */
const isMediaRule = (rule: CSSRule): rule is CSSMediaRule => 'media' in rule && 'cssRules' in rule

/** Replaces `@name` by the theme's colour, as theme.json says. */
export function resolveWindow(
  window: WindowConfig,
  variables: ThemeVariables,
  theme: Theme,
): WindowConfig {
  return Object.fromEntries(
    Object.entries(window).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'string' && value.startsWith('@')
        ? (variables[theme][value.slice(1)] ?? value)
        : value,
    ]),
  )
}
