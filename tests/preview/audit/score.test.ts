/** @jest-environment node */
import {
  faultsOf,
  mergeReports,
  scoreOf,
  scoreTable,
  type Report,
} from '../../../preview/audit/score'
import { emptyReport, type Finding } from '../../../preview/audit/report'
import { RULE_NAMES, RULES, type RuleName } from '../../../preview/audit/rules'

const setting = { width: 390, fontScale: 1, theme: 'light' }
const sighting = (rule: RuleName, value: number) => ({
  page: 'pages/home/index',
  element: `[${rule}]`,
  value,
  limit: RULES[rule].limit,
  setting,
})

/** A phone on which every rule was measured and kept. */
const kept = (): Report => ({
  ...emptyReport(),
  phones: 1,
  worst: Object.fromEntries(RULE_NAMES.map((rule) => [rule, sighting(rule, RULES[rule].limit)])),
})

const withFault = (rule: RuleName, value: number): Report => {
  const finding: Finding = { rule, times: 1, ...sighting(rule, value) }
  const report = kept()
  return { ...report, findings: [finding], worst: { ...report.worst, [rule]: finding } }
}

describe('体验评分 of a run', () => {
  it('is full when every rule that a preview can judge is kept', () => {
    const score = scoreOf(kept())
    expect(score.isFull).toBe(true)
    expect(score.points).toBe(score.outOf)
    expect(score.outOf).toBe(74)
  })

  it('loses all points of a rule with one fault, and those of the nodes with their depth', () => {
    expect(scoreOf(withFault('active', 1))).toMatchObject({ isFull: false, points: 74 - 8 })
    expect(scoreOf(withFault('depth', 31))).toMatchObject({ isFull: false, points: 74 - 6 })
  })

  it('is not full while something was never measured that every run measures', () => {
    const { setDataRate: _, ...worst } = kept().worst
    expect(scoreOf({ ...kept(), worst }).isFull).toBe(false)
  })

  it('forgives what is allowed where it is allowed, and says why', () => {
    const report = withFault('network', 1)
    const allowed = { rule: 'network' as const, where: '[network]', why: 'a code nobody knows' }
    expect(scoreOf(report, [allowed]).isFull).toBe(true)
    expect(scoreTable([report], [allowed])).toContain('a code nobody knows')
    expect(scoreOf(report, [{ ...allowed, where: 'elsewhere' }]).isFull).toBe(false)
    expect(faultsOf(report, [allowed])).toEqual([])
    expect(faultsOf(report)).toHaveLength(1)
  })

  it('counts the phones together and keeps the worst that any of them saw', () => {
    const merged = mergeReports([kept(), withFault('cut', 7), withFault('cut', 3)])
    expect(merged.phones).toBe(3)
    expect(merged.findings).toMatchObject([{ rule: 'cut', value: 7, times: 2 }])
    expect(merged.worst.cut).toMatchObject({ value: 7 })
  })
})
