/**
 * The rules a manager is editing: kept from the first change until they are stored or given up, beside
 * the version they began from, so that what a colleague stored meanwhile is neither lost nor overwritten.
 */
import type { ReplyOf } from '../../contract/endpoint'
import type { PromiseRule, PromiseRules } from '../../contract/replies/promise-types'
import { call } from '../../services/client'
import { eraseDraft, readDraft, saveDraft, type DraftForm } from '../../services/drafts'
import { isObject } from '../../services/storage'
import { getPromiseRules, previewPromiseRules, putPromiseRules } from '../contract/promise-rules'

export type KeptRules = ReplyOf<typeof getPromiseRules>
export type Preview = ReplyOf<typeof previewPromiseRules>

export interface RulesDraft {
  /** what was in force when the first change was made */
  base: KeptRules
  rules: PromiseRules
}

const formOf = (communityId: string): DraftForm<RulesDraft> => ({
  formId: `promise-rules:${communityId}`,
  version: 1,
  isValid: (value): value is RulesDraft =>
    isObject(value) && isObject(value['base']) && isObject(value['rules']),
})

export const keptDraft = (communityId: string) => readDraft(formOf(communityId))?.value ?? null

/** False when the phone has no space for it. A draft without a change is none. */
export function keepDraft(communityId: string, draft: RulesDraft): boolean {
  if (isChanged(draft)) return saveDraft(formOf(communityId), draft)
  dropDraft(communityId)
  return true
}

export function dropDraft(communityId: string): void {
  eraseDraft(formOf(communityId))
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

export const isChanged = ({ base, rules }: RulesDraft) => !same(base.rules, rules)

const ruleOf = ({ rules }: PromiseRules, id: string) => rules.find((rule) => rule.id === id)

export const isRuleChanged = ({ base, rules }: RulesDraft, id: string) =>
  !same(ruleOf(base.rules, id), ruleOf(rules, id))

/** Puts what was changed here on top of what somebody else has stored meanwhile. */
export function rebased({ base, rules }: RulesDraft, latest: KeptRules): RulesDraft {
  const mine = (rule: PromiseRule) => !same(ruleOf(base.rules, rule.id), rule)
  const gone = (id: string) => ruleOf(base.rules, id) !== undefined && !ruleOf(rules, id)
  const merged = latest.rules.rules
    .filter(({ id }) => !gone(id))
    .map((theirs) => {
      const own = ruleOf(rules, theirs.id)
      return own && mine(own) ? own : theirs
    })
  const added = rules.rules.filter((rule) => mine(rule) && !ruleOf(latest.rules, rule.id))
  const pick = <K extends keyof PromiseRules>(key: K): PromiseRules[K] =>
    same(base.rules[key], rules[key]) ? latest.rules[key] : rules[key]
  return {
    base: latest,
    rules: {
      ...latest.rules,
      confirmedByCompany: pick('confirmedByCompany'),
      pauseReasons: pick('pauseReasons'),
      rules: merged.concat(added),
    },
  }
}

/** Throws ApiError. */
export const fetchRules = (communityId: string): Promise<KeptRules> =>
  call(getPromiseRules, { params: { communityId } })

/** Throws ApiError. */
export const previewRules = (communityId: string, rules: PromiseRules): Promise<Preview> =>
  call(previewPromiseRules, { params: { communityId }, body: { rules } })

/** Throws ApiError; `object.changed` when somebody stored others since the draft began. */
export const storeRules = (communityId: string, { base, rules }: RulesDraft): Promise<KeptRules> =>
  call(putPromiseRules, { params: { communityId }, body: { version: base.version, rules } })

/** What is being edited: the draft, else what is in force. Throws ApiError where neither is there. */
export async function openDraft(communityId: string): Promise<RulesDraft> {
  const kept = keptDraft(communityId)
  if (kept) return kept
  const base = await fetchRules(communityId)
  return { base, rules: base.rules }
}
