/** A rule the instrument judges in the preview. */
export interface Rule {
  /** What a person reads in the table. */
  title: string
  /** Points in WeChat's 体验评分; 0 for its hints and for rules of our own. */
  weight: number
  limit: number
  unit: string
  /** True: less than `limit` is wrong (contrast, sizes); otherwise more than it is. */
  atLeast?: boolean
}

const rule = (title: string, weight: number, limit: number, unit = ''): Rule => ({
  title,
  weight,
  limit,
  unit,
})
const atLeast = (title: string, weight: number, limit: number, unit: string): Rule => ({
  ...rule(title, weight, limit, unit),
  atLeast: true,
})

/**
 * Every rule by its name. Those with WeChat's Chinese title come from 体验评分, with its weights and
 * limits; the rest is ours and stricter. A finding is a value beyond the limit.
 */
export const RULES = {
  setDataRate: rule('setData 频率', 6, 20, '/s'),
  setDataSize: rule('setData 大小', 6, 256 * 1024, 'B'),
  nodes: rule('WXML 节点', 6, 999),
  depth: rule('WXML 节点深度', 0, 29),
  children: rule('WXML 子节点', 0, 60),
  requests: rule('请求数', 5, 10, 'at once'),
  imageRequests: rule('图片请求数', 5, 6, 'at once'),
  imageCache: rule('图片缓存', 4, 0, 'uncached'),
  imageSize: rule('图片大小', 4, 1, '× shown'),
  sameBody: rule('请求缓存', 2, 128 * 1024, 'B twice'),
  momentum: rule('惯性滚动', 8, 0),
  active: rule(':active', 8, 0),
  imageRatio: rule('图片比例', 4, 0.15, 'off'),
  tapArea: atLeast('点击区域', 3, 20, 'px'),
  safeArea: rule('iPhone X', 3, 0),
  exceptions: rule('JS 异常', 3, 0),
  network: rule('网络异常', 3, 0),
  deprecated: rule('废弃接口', 2, 0),
  https: rule('HTTPS', 1, 0),
  unbound: rule('setData 冗余', 1, 0, 'B'),
  contrast: atLeast('颜色', 0, 4.5, ': 1'),

  touch44: atLeast('touch area', 0, 44, 'px'),
  name: rule('spoken name', 0, 0),
  role: rule('spoken role', 0, 0),
  textSize: atLeast('text size', 0, 16, 'px'),
  cut: rule('cut text', 0, 1, 'px'),
  outside: rule('outside the screen', 0, 1, 'px'),
  covered: rule('covered', 0, 0),
  fewNodes: rule('nodes, ours', 0, 400),
  shallow: rule('depth, ours', 0, 18),
  fewChildren: rule('children, ours', 0, 30),
  smallSetData: rule('setData size, ours', 0, 13_107, 'B'),
  calmSetData: rule('setData rate, ours', 0, 5, '/s'),
  firstContent: rule('setData calls to first content', 0, 2),
} as const satisfies Record<string, Rule>

export type RuleName = keyof typeof RULES

export const RULE_NAMES = Object.keys(RULES) as RuleName[]

/** Rules that are told but fail nothing, with why. */
export const TOLD: Partial<Record<RuleName, string>> = {
  calmSetData: 'components set what they derive from their properties one by one',
  firstContent: 'a page that shows what it kept and then what came anew needs more',
}

/** What WeChat scores and a preview cannot: [title, weight, why]. */
export const NOT_JUDGED: readonly (readonly [string, number, string])[] = [
  ['脚本执行时间', 7, 'a time of this machine; printed'],
  ['首屏时间', 6, 'a time of a phone, its WeChat and its network'],
  ['渲染时间', 6, 'two threads on a phone, one here'],
  ['请求耗时', 5, 'a time of the network; printed'],
  ['窗口变化', 3, 'only for pages that may be resized; none of ours may'],
  ['基础库', 0, 'judged by the compiler and lint'],
  ['不可达页面', 0, 'judged in tests/architecture'],
  ['WXSS 使用率', 0, 'depends on what a run visits'],
  ['定时器', 0, 'printed'],
]

/** Whether `value` is beyond the limit of a rule; contrast of large text has a limit of its own. */
export const isBeyond = (name: RuleName, value: number, limit: number): boolean =>
  'atLeast' in RULES[name] ? value < limit : value > limit

/** Whether `value` is worse than `other` under a rule. */
export const isWorse = (name: RuleName, value: number, other: number): boolean =>
  'atLeast' in RULES[name] ? value < other : value > other
