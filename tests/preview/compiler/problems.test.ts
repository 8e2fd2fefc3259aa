/** @jest-environment node */
import { findProblems } from '../../../preview/compiler/build'
import { formatProblem } from '../../../preview/compiler/problems'
import {
  componentFiles,
  removeMiniPrograms,
  writeMiniProgram,
} from '../../support/mini-program-files'

afterAll(removeMiniPrograms)

const problemsOf = async (files: Record<string, string | null>): Promise<string[]> =>
  (await findProblems(writeMiniProgram(files))).map(formatProblem)

const using = (tag: string, reference: string): Record<string, string> => ({
  'pages/index/index.json': JSON.stringify({ usingComponents: { [tag]: reference } }),
  'pages/index/index.wxml': `<${tag} />`,
})

const TWO_PACKAGES = {
  pages: ['pages/index/index'],
  subpackages: [{ root: 'requests', pages: ['form/index'] }],
}
const formPage = componentFiles('requests/form/index', { json: '{}' })

test('a mini program that WeChat would take has no problems', async () => {
  expect(await problemsOf({})).toEqual([])
})

test.each(['ts', 'wxml', 'wxss', 'json'])(
  'a page without its .%s is refused',
  async (extension) => {
    const file = `pages/index/index.${extension}`
    expect(await problemsOf({ [file]: null })).toEqual([
      `${file}: is missing: the page pages/index/index needs it`,
    ])
  },
)

test('a page listed in a subpackage is a page like any other', async () => {
  expect(await problemsOf({ 'app.json': JSON.stringify(TWO_PACKAGES) })).toContain(
    'requests/form/index.wxml: is missing: the page requests/form/index needs it',
  )
})

test('a tag nobody declared is refused with its line', async () => {
  expect(await problemsOf({ 'pages/index/index.wxml': '<view>\n  <card />\n</view>' })).toEqual([
    'pages/index/index.wxml:2: <card> is neither built in nor declared by pages/index/index.json',
  ])
})

test('a character reference is refused with its line: WeChat would show it as it is written', async () => {
  const wxml = '<view>{{ a ? "&nbsp;" : b && c }}</view>\n<text>甲&nbsp;乙 &#160;</text>'
  expect(await problemsOf({ 'pages/index/index.wxml': wxml })).toEqual([
    'pages/index/index.wxml:2: WeChat shows &nbsp; as it is written: use the character itself',
    'pages/index/index.wxml:2: WeChat shows &#160; as it is written: use the character itself',
  ])
})

test('a tag between two WXS modules is still judged', async () => {
  const wxml = '<wxs src="./a.wxs" module="a" /><card /><wxs module="b">var b = 1</wxs>'
  const files = { 'pages/index/index.wxml': wxml, 'pages/index/a.wxs': '' }
  expect(await problemsOf(files)).toEqual([expect.stringContaining('<card> is neither')])
})

test('what looks like a tag inside {{ }}, a comment, WXS or an attribute is none', async () => {
  const wxml = [
    '<!-- <card /> -->',
    '<wxs module="m">module.exports = { less: function (a, b) { return a <b } }</wxs>',
    '<view wx:if="{{ a <b }}" data-x="<card>">{{ a <card }}</view>',
  ].join('\n')
  expect(await problemsOf({ 'pages/index/index.wxml': wxml })).toEqual([])
})

test('a declared component that is not there is refused', async () => {
  expect(await problemsOf(using('card', '/components/card/index'))).toContain(
    'pages/index/index.json: <card> has no component at /components/card/index',
  )
})

test.each([
  ['from the root', '/components/card/index', 'components/card/index'],
  ['relative', '../../components/card/index', 'components/card/index'],
  ['relative without a dot', 'card/index', 'pages/index/card/index'],
  ['npm', '@vant/weapp/field/index', 'miniprogram_npm/@vant/weapp/field/index'],
])('a component is found: %s', async (_how, reference, place) => {
  expect(await problemsOf({ ...using('card', reference), ...componentFiles(place) })).toEqual([])
})

test('a broken template is refused with its line', async () => {
  expect(await problemsOf({ 'pages/index/index.wxml': '<view>\n{{ a + }}</view>' })).toEqual([
    expect.stringMatching(/^pages\/index\/index\.wxml:2: /),
  ])
})

test('an import that leaves the mini program is refused', async () => {
  expect(
    await problemsOf({ 'pages/index/index.ts': "import '../../../cloud/x'\nPage({})" }),
  ).toEqual(['pages/index/index.ts: imports a file outside the mini program: ../../../cloud/x'])
})

test('a package that build:npm has not packed is refused', async () => {
  expect(await problemsOf({ 'pages/index/index.ts': "import 'dayjs'\nPage({})" })).toEqual([
    'pages/index/index.ts: imports dayjs, which is not in miniprogram_npm/: run npm run build:npm',
  ])
})

test('a script that does not parse is refused with its line', async () => {
  expect(await problemsOf({ 'pages/index/index.ts': 'Page({})\nconst = 1' })).toEqual([
    expect.stringMatching(/^pages\/index\/index\.ts:2: /),
  ])
})

test('WXS newer than ES5 is refused with its line, in a file and in a template', async () => {
  const wxml = '<wxs src="./a.wxs" module="a" />\n<wxs module="b">\nvar f = () => 1\n</wxs>'
  const problems = await problemsOf({
    'pages/index/index.wxml': wxml,
    'pages/index/a.wxs': 'var a = 1\nlet b = 2',
  })
  expect(problems).toHaveLength(2)
  expect(problems).toContainEqual(expect.stringMatching(/^pages\/index\/a\.wxs:2: WXS is ES5/))
  expect(problems).toContainEqual(expect.stringMatching(/^pages\/index\/index\.wxml:3: WXS is ES5/))
})

test('the main package may not import from a subpackage', async () => {
  const problems = await problemsOf({
    'app.json': JSON.stringify(TWO_PACKAGES),
    'pages/index/index.ts': "import '../../requests/catalogue'\nPage({})",
    'requests/catalogue.ts': 'export {}',
    ...formPage,
  })
  expect(problems).toEqual([
    'pages/index/index.ts: imports from the subpackage requests/: ../../requests/catalogue',
  ])
})

test('a component of another package needs a placeholder until its package is there', async () => {
  const usingComponents = { grid: '/requests/grid/index' }
  const page = (json: object): Record<string, string> => ({
    'app.json': JSON.stringify(TWO_PACKAGES),
    'pages/index/index.json': JSON.stringify({ usingComponents, ...json }),
    ...formPage,
    ...componentFiles('requests/grid/index'),
  })
  expect(await problemsOf(page({}))).toEqual([
    'pages/index/index.json: <grid> lives in the subpackage requests/ and needs a componentPlaceholder',
  ])
  expect(await problemsOf(page({ componentPlaceholder: { grid: 'view' } }))).toEqual([])
})

test('a component says so in its JSON', async () => {
  const files = componentFiles('components/card/index', { json: '{}' })
  expect(await problemsOf({ ...using('card', '/components/card/index'), ...files })).toEqual([
    'components/card/index.json: a component needs "component": true',
  ])
})

test('a preload rule names a subpackage that exists', async () => {
  const preloadRule = { 'pages/index/index': { packages: ['visitor'] } }
  const app = JSON.stringify({ ...TWO_PACKAGES, preloadRule })
  expect(await problemsOf({ 'app.json': app, ...formPage })).toEqual([
    'app.json: preloadRule of pages/index/index names no subpackage: visitor',
  ])
})

test('a tab bar, which the preview does not draw, is refused instead of left out', async () => {
  const app = { pages: ['pages/index/index'], tabBar: { list: [] } }
  expect(await problemsOf({ 'app.json': JSON.stringify(app) })).toEqual([
    'app.json: "tabBar" is not offered by the preview',
  ])
})

test('broken JSON is refused', async () => {
  expect(await problemsOf({ 'pages/index/index.json': '{' })).toEqual([
    expect.stringMatching(/^pages\/index\/index\.json: /),
  ])
})

test('one build names every problem', async () => {
  const problems = await problemsOf({
    'pages/index/index.wxss': null,
    'pages/index/index.wxml': '<card />',
    'app.wxss': '* {}',
  })
  expect(problems).toHaveLength(3)
})
