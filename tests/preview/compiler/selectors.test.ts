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

test.each([
  ['tag', 'view {}', 'view'],
  ['id', '#top {}', '#top'],
  ['attribute', '[hidden] {}', '[hidden]'],
])('a %s selector in a component’s WXSS is refused', async (kind, wxss, selector) => {
  const files = componentFiles('components/card/index', { wxss: `.ok {}\n${wxss}` })
  expect(await problemsOf({ ...using('card', '/components/card/index'), ...files })).toEqual([
    `components/card/index.wxss:2: a component's WXSS takes no ${kind} selector: ${selector}`,
  ])
})

test('a page’s WXSS may use tags and ids, but never *', async () => {
  expect(await problemsOf({ 'pages/index/index.wxss': 'view {}\n#a {}\n* {}' })).toEqual([
    'pages/index/index.wxss:3: WXSS has no universal selector: *',
  ])
})

test('a local file by url() is refused, a data: address is not', async () => {
  const wxss = '.a { background: url("/a.png") }\n.b { background: url("data:image/png;base64,") }'
  expect(await problemsOf({ 'app.wxss': wxss })).toEqual([
    'app.wxss:1: WXSS cannot load a local file by url(): use an image or a data: address',
  ])
})
