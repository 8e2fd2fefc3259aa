import { EMERGENCY_NUMBERS } from '../../miniprogram/contract/emergency'
import {
  DANGER_TEXT_MAX,
  dangerAdvice,
  findDanger,
  normaliseDangerText,
} from '../../miniprogram/requests/catalogue/danger'
import { DANGER_RULES, type DangerGroupId } from '../../miniprogram/requests/catalogue/danger-rules'
import {
  HARMLESS,
  KNOWN_FALSE_ALARMS,
  KNOWN_MISSES,
  OBLIQUE,
  PLAIN,
  UNSEEN,
  UNSEEN_HARMLESS,
} from './danger-cases'

const groupsIn = (text: string) => findDanger(text).map(({ group }) => group.id)
const advice = (text: string) => dangerAdvice(findDanger(text))
const all = (cases: Record<DangerGroupId, string[]>) =>
  Object.entries(cases).flatMap(([group, texts]) => texts.map((text) => ({ group, text })))

describe('words of danger', () => {
  it('said plainly are always seen, in the right group', () => {
    const missed = all(PLAIN).filter(
      ({ group, text }) => !groupsIn(text).some((id) => id === group),
    )
    expect(missed).toEqual([])
  })

  it('said without the obvious word are seen, but for a list that is measured and told', () => {
    const dangerous = [...all(PLAIN), ...all(OBLIQUE), ...all(UNSEEN)]
    const missed = dangerous
      .filter(({ group, text }) => !groupsIn(text).some((id) => id === group))
      .map(({ text }) => text)
    expect(missed).toEqual(KNOWN_MISSES)
  })

  it('that only resemble danger open no strip, but for a list that is measured and told', () => {
    const alarmed = [...HARMLESS, ...UNSEEN_HARMLESS].filter((text) => groupsIn(text).length > 0)
    expect(alarmed).toEqual(KNOWN_FALSE_ALARMS)
  })

  it.each([
    ['full width and spaces', '着　火 了！！'],
    ['traditional characters', '電梯裡著火了'],
    ['a typo', '着火鸟'],
    ['marks between the characters', '着*火*了'],
    ['emoji between the characters', '着🔥火了'],
  ])('are seen through %s', (_what, text) => {
    expect(groupsIn(text)).toContain('fire')
  })

  it('denied once and said once are still seen', () => {
    expect(groupsIn('不是着火')).toEqual([])
    expect(groupsIn('上次没着火，这次真的着火了')).toContain('fire')
  })

  it('of two kinds show the numbers of both, the most pressing first and none twice', () => {
    const both = advice('楼道着火了，有人被砍了')
    expect(both?.numbers[0]).toBe('119')
    expect(both?.numbers).toContain('110')
    expect(new Set(both?.numbers).size).toBe(both?.numbers.length)
  })

  it('about a lift put the desk first: its people are nearest', () => {
    expect(advice('我被困在电梯里出不去')).toMatchObject({ deskFirst: true })
    expect(advice('家里着火了')).toMatchObject({ deskFirst: false, numbers: ['119'] })
  })

  it('add 120 where somebody is known to be hurt', () => {
    const hits = findDanger('家里着火了')
    expect(dangerAdvice(hits, { hurt: true })?.numbers).toEqual(['119', '120'])
  })

  it('in a harmless text give no advice at all', () => {
    expect(advice('水龙头滴水')).toBeNull()
    expect(advice('')).toBeNull()
  })
})

describe('the rules', () => {
  it('name no number but the three constants', () => {
    const constants = EMERGENCY_NUMBERS.map(({ number }) => number).sort()
    const used = new Set(DANGER_RULES.groups.flatMap(({ numbers }) => numbers))
    for (const group of DANGER_RULES.groups)
      for (const { numbers } of group.variants) numbers.forEach((number) => used.add(number))
    expect([...used].sort()).toEqual(constants)
  })

  it('use nothing that an old engine lacks', () => {
    for (const source of JSON.stringify(DANGER_RULES).match(/\(\?<|\\\\p\{|\(\?<!/g) ?? [])
      throw new Error(`an old engine does not know ${source}`)
    for (const group of DANGER_RULES.groups)
      for (const source of [...group.patterns, ...group.exclude])
        expect(() => new RegExp(source, 'g')).not.toThrow()
  })

  it('stay quick on texts made to slow them down', () => {
    const units = ['着', '有人', '电梯', '，', '烟', '老人倒', 'a', '火锅', '没有', '燃气味']
    for (const unit of units) {
      const text = unit.repeat(DANGER_TEXT_MAX / unit.length)
      const start = performance.now()
      findDanger(text)
      expect(performance.now() - start).toBeLessThan(2000)
    }
  })

  it('judge the first part of a text without end', () => {
    expect(groupsIn('着火了' + '好'.repeat(1_000_000))).toContain('fire')
    expect(normaliseDangerText('好'.repeat(100_000))).toHaveLength(DANGER_TEXT_MAX)
  })
})
