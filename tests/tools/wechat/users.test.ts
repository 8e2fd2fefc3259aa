import { packagesOf } from '../../../tools/wechat/rules/packages.mjs'
import { lentFaults, QUALITY_ITEMS, qualityFaults } from '../../../tools/wechat/rules/quality.mjs'
import {
  borrowed,
  SHARED_LIMIT,
  tooMuchShared,
  usedByOne,
  usedBySeveral,
} from '../../../tools/wechat/rules/users.mjs'
import { invented } from './invented'

const usersOf = (texts: Record<string, string>) => {
  const files = invented(texts)
  return borrowed(files, packagesOf(files)) as Map<string, string[]>
}

describe('a file of the main package', () => {
  it.each<[string, Record<string, string>, string[]]>([
    [
      'script, with what it needs itself',
      {
        'staff/pages/desk/index.js': `require("../../../services/desk")`,
        'services/desk.js': `require("./deeper")`,
        'services/deeper.js': '',
      },
      ['services/desk.js', 'services/deeper.js'],
    ],
    [
      'component, with its styles and templates',
      {
        'staff/pages/desk/index.json': '{"usingComponents": {"queue": "/components/queue/index"}}',
        'components/queue/index.js': '',
        'components/queue/index.json': '{}',
        'components/queue/index.wxml': '<import src="./row.wxml" />',
        'components/queue/row.wxml': '<view />',
        'components/queue/index.wxss': `@import "/styles/queue.wxss";`,
        'styles/queue.wxss': '',
      },
      [
        'components/queue/index.js',
        'components/queue/index.json',
        'components/queue/index.wxml',
        'components/queue/row.wxml',
        'components/queue/index.wxss',
        'styles/queue.wxss',
      ],
    ],
  ])('that one subpackage alone uses belongs there: a %s', (_case, texts, told) => {
    const expected = told.map((path) => `${path}: only staff/ uses it, so it belongs into staff/`)
    expect(usedByOne(usersOf(texts)).sort()).toEqual(expected.sort())
  })

  it('that home uses as well may stay', () => {
    const texts = { 'staff/pages/desk/index.js': `require("../../../words/time")` }
    expect([...usersOf(texts)]).toEqual([])
  })

  it('that two subpackages share may stay, and is listed with its price', () => {
    const users = usersOf({
      'staff/pages/desk/index.js': `require("../../../words/plate")`,
      'visitor/pages/form/index.js': `require("../../../words/plate")`,
      'words/plate.js': '',
    })
    expect(usedByOne(users)).toEqual([])
    const shared = usedBySeveral(users, () => SHARED_LIMIT)
    expect(shared).toEqual([
      { path: 'words/plate.js', names: ['staff/', 'visitor/'], bytes: SHARED_LIMIT },
    ])
    expect(tooMuchShared(shared)).toEqual([])
    expect(tooMuchShared(usedBySeveral(users, () => SHARED_LIMIT + 1))).toHaveLength(1)
  })
})

describe('WeChat’s code-quality check', () => {
  const lent = ['CONTAINS_OTHER_PKG_JS', 'CONTAINS_OTHER_PKG_COMPONENTS']
  type Item = { name: string; success: boolean; text: string; detail?: unknown }
  const answers = (change: Record<string, Partial<Item>> = {}): Item[] =>
    [...QUALITY_ITEMS, ...lent].map((name) => ({
      name,
      success: true,
      text: 'words',
      ...change[name],
    }))

  it('passes when every item does', () => {
    expect(qualityFaults(answers())).toEqual([])
    expect(lentFaults(answers(), new Set())).toEqual([])
  })

  it.each(QUALITY_ITEMS)('fails with %s, and also when that was not judged', (name) => {
    expect(qualityFaults(answers({ [name]: { success: false } })).join()).toContain(name)
    const without = answers().filter((item) => item.name !== name)
    expect(qualityFaults(without).join()).toContain(`did not answer about ${name}`)
  })

  it('is not believed when it passes an item and lists unused files', () => {
    const told = qualityFaults(answers({ CONTAINS_UNUSED_CODES: { detail: ['old.js'] } }))
    expect(told.join()).toContain('old.js')
  })

  it('may name what several subpackages share, and nothing else', () => {
    const items = answers({
      CONTAINS_OTHER_PKG_JS: { success: false, detail: { files: ['words/plate.js', 'x.js'] } },
    })
    expect(lentFaults(items, new Set(['words/plate.js']))).toEqual([
      'code quality: CONTAINS_OTHER_PKG_JS names x.js',
    ])
    expect(lentFaults([], new Set())).toHaveLength(2)
  })
})
