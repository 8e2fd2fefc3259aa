import { type NoticeFacts, noticeWords } from '../contract'
import { type FieldType, fitted, momentInField, typeOfField } from './field-types'
import { PROGRESS, type ResidentNoticeKind } from './progress'

/**
 * What a field may be filled with:
 * `title` 马桶堵了, `number` 1124-7, `line` the sentence of the inbox, `progress` the same in a phrase,
 * `who` 陈师傅, `when` the appointment or promise (else `at`), `at` when it happened, `community` its name,
 * `phone` its short number.
 */
export const FACTS = [
  'title',
  'number',
  'line',
  'progress',
  'who',
  'when',
  'at',
  'community',
  'phone',
] as const
export type Fact = (typeof FACTS)[number]

/** The facts that can be made to fit; a type that is not named takes constants alone. */
export const FACTS_OF_TYPE: Partial<Record<FieldType, readonly Fact[]>> = {
  thing: FACTS,
  phrase: ['progress'],
  character_string: ['number', 'phone'],
  phone_number: ['phone'],
  name: ['who'],
  time: ['when', 'at'],
  date: ['when', 'at'],
}

/** As the company's file has it: one of the two. */
export interface FieldSource {
  fact?: Fact
  constant?: string
}

export interface Template {
  /** as WeChat's console shows it */
  id: string
  kinds: ResidentNoticeKind[]
  fields: Record<string, FieldSource>
}

/** A notice as somebody's inbox has it, and where they live. */
export interface ToldFacts {
  kind: ResidentNoticeKind
  facts: NoticeFacts
  at: Date
  community: string
  shortNumber: string
}

export type MessageData = Record<string, { value: string }>

/** What is sent: every field filled, as WeChat's limits have it. */
export function dataOf({ fields }: Template, told: ToldFacts, now: Date): MessageData {
  return Object.fromEntries(
    Object.entries(fields).map(([key, source]) => [
      key,
      { value: source.constant ?? valueOf(typeOfField(key) ?? 'thing', source.fact, told, now) },
    ]),
  )
}

function valueOf(type: FieldType, fact: Fact = 'line', told: ToldFacts, now: Date): string {
  if (fact !== 'when' && fact !== 'at') return fitted(type, textOf(fact, told, now))
  const { when } = told.facts
  return momentInField(fact === 'when' && when !== undefined ? new Date(when) : told.at)
}

function textOf(fact: Exclude<Fact, 'when' | 'at'>, told: ToldFacts, now: Date): string {
  const { kind, facts, community, shortNumber } = told
  const texts = {
    title: facts.title,
    number: facts.number,
    line: noticeWords(kind, facts, now).line,
    progress: PROGRESS[kind],
    who: facts.who ?? '物业',
    community,
    phone: shortNumber,
  }
  return texts[fact]
}
