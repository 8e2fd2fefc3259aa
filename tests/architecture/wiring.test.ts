import { posix } from 'node:path'
import { readRepository, withFiles, type Files } from './repository'
import * as wiring from './wiring'

const repository = readRepository()

/** The smallest app in which everything is wired. */
const WIRED: Record<string, string> = {
  'miniprogram/app.json': JSON.stringify({
    pages: ['pages/home/index'],
    subPackages: [{ root: 'requests', pages: ['pages/report/index'] }],
  }),
  ...page('pages/home', '<view bindtap="onReport"><call-key bind:call="onCall" /></view>', {
    'call-key': '/components/call-key/index',
  }),
  ...page('requests/pages/report', '<text>报修</text>'),
  'miniprogram/behaviors/calling.ts':
    'export const calling = Behavior({ methods: { onCall() {} } })',
  'miniprogram/components/call-key/index.json': '{"component": true}',
  'miniprogram/components/call-key/index.wxml': '<button catch:tap="onTap">打电话</button>',
  'miniprogram/components/call-key/index.ts': 'Component({ methods: { onTap() {} } })',
}

function page(folder: string, wxml: string, usingComponents = {}): Record<string, string> {
  const unit = `miniprogram/${folder}/index`
  return {
    [`${unit}.ts`]: `import { calling } from '${posix.relative(folder, 'behaviors')}/calling'
      Page({ behaviors: [calling], onReport() { wx.navigateTo({ url: '/requests/pages/report/index?trade=' + 1 }) } })`,
    [`${unit}.wxml`]: wxml,
    [`${unit}.wxss`]: '',
    [`${unit}.json`]: JSON.stringify({ usingComponents }),
  }
}

const without = (path: string): Files => {
  const files = new Map(Object.entries(WIRED))
  files.delete(path)
  return files
}
const changed = (path: string, text: string) =>
  withFiles(new Map(Object.entries(WIRED)), { [path]: text })

type Rule = (files: Files) => string[]
const HOME = 'miniprogram/pages/home/index'

const RULES: [string, Rule, Files, string][] = [
  [
    'every page has its four files',
    wiring.pagesHaveTheirFourFiles,
    without(`${HOME}.wxss`),
    `${HOME}.wxss is missing`,
  ],
  [
    'every page is registered and every component declared by somebody',
    wiring.componentsAreUsed,
    changed('miniprogram/pages/forgotten/index.json', '{}'),
    'pages/forgotten/index is used by nobody',
  ],
  [
    'every declared component exists',
    wiring.declaredComponentsExist,
    without('miniprogram/components/call-key/index.wxml'),
    'components/call-key/index',
  ],
  [
    'every tag is declared',
    wiring.tagsAndDeclarationsAgree,
    changed(`${HOME}.json`, '{}'),
    'draws <call-key>',
  ],
  [
    'every declared component is drawn',
    wiring.tagsAndDeclarationsAgree,
    changed(`${HOME}.wxml`, '<view /><!-- <call-key /> -->'),
    'never draws it',
  ],
  [
    'every handler exists',
    wiring.handlersExist,
    changed(`${HOME}.wxml`, '<call-key bind:call="onRing" />'),
    'binds onRing',
  ],
  [
    'every route in code leads to a page',
    wiring.routesExist,
    changed(
      'miniprogram/services/go.ts',
      'export const to = (id: string) => `/pages/order/index?id=${id}`',
    ),
    '/pages/order/index',
  ],
  [
    'every shortcut of DevTools leads to a page',
    wiring.shortcutsLeadToPages,
    changed(
      'project.config.json',
      '{"condition": {"miniprogram": {"list": [{"name": "我的", "pathName": "pages/mine/index"}]}}}',
    ),
    '我的 leads to pages/mine/index',
  ],
  [
    'every route in a template leads to a page',
    wiring.routesExist,
    changed(`${HOME}.wxml`, '<navigator url="/pages/mine/index" />'),
    '/pages/mine/index',
  ],
]

describe.each(RULES)('%s', (_sentence, rule, broken, fault) => {
  it('holds in the mini program', () => {
    expect(rule(repository)).toEqual([])
  })

  it('holds in a small app that is wired', () => {
    expect(rule(new Map(Object.entries(WIRED)))).toEqual([])
  })

  it('would be noticed if it did not hold', () => {
    expect(rule(broken).join('\n')).toContain(fault)
  })
})

it('judges a mini program that is there', () => {
  expect(wiring.registeredPages(repository).length).toBeGreaterThan(0)
})
