import { join } from 'node:path'
import { misplaced } from '../../../tools/wechat/rules/npm-paths.mjs'
import { FIFTEEN_VANT, LANDING_LIMIT, missedAims } from '../../../tools/wechat/rules/aims.mjs'
import { tooMuchMedia, unusedMedia } from '../../../tools/wechat/rules/media.mjs'
import { bytesOf, homeOf, packagesOf } from '../../../tools/wechat/rules/packages.mjs'
import { foreignRequires, lostRequires } from '../../../tools/wechat/rules/requires.mjs'
import { PACKAGE_LIMIT, tooLarge } from '../../../tools/wechat/rules/sizes.mjs'
import { refusedTemplates } from '../../../tools/wechat/rules/templates.mjs'
import { unusedFiles } from '../../../tools/wechat/rules/unused.mjs'
import { readFiles } from '../../../tools/wechat/compiler/files.mjs'
import { emptyIgnores, shippedOf } from '../../../tools/wechat/compiler/shipped.mjs'
import { withoutTypes } from '../../../tools/wechat/compiler/stage.mjs'
import { folderWith, removeFolders } from '../folder'
import { filesOf, invented } from './invented'

afterAll(removeFolders)

describe('a require in the compiled package', () => {
  it('finds the script beside it, an index, and npm packages of its own folder or above', () => {
    expect(
      lostRequires(
        invented({
          'staff/pages/desk/index.js': `require('../../words/desk'); require('dayjs'); require('@vant/weapp/toast/toast')`,
          'staff/words/desk/index.js': '',
          'staff/miniprogram_npm/dayjs/index.js': '',
          'miniprogram_npm/@vant/weapp/toast/toast.js': '',
        }),
      ),
    ).toEqual([])
  })

  it.each([
    ['./nope', 'pages/home/index.js'],
    ['/staff/nope', 'pages/home/index.js'],
    ['lodash', 'pages/home/index.js'],
    ['../../../words/nope', 'staff/pages/desk/index.js'],
  ])('of %s is told with its file and line when nothing is there', (target, path) => {
    const files = invented({ [path]: `const a = 1\nvar b = require("${target}")` })
    expect(lostRequires(files)).toEqual([`${path}:2: require('${target}') leads to no module`])
  })

  it('may lean on main but on no other subpackage', () => {
    const files = invented({
      'staff/a.js': `require('../words/time'); require('../visitor/words/pass')`,
      'visitor/words/pass.js': '',
    })
    const told = foreignRequires(files, (path: string) => homeOf(path, packagesOf(files)))
    expect(told).toEqual([
      'staff/a.js:1: runs visitor/words/pass.js, which is delivered in another package',
    ])
  })
})

describe('a package', () => {
  it('is judged by the bytes that are delivered with it', () => {
    const files = filesOf({
      'app.json': JSON.stringify({ pages: [], subPackages: [{ root: 'staff', pages: [] }] }),
      'staffroom.js': 'x'.repeat(10),
      'staff/big.js': 'x'.repeat(PACKAGE_LIMIT),
    })
    const told = tooLarge(bytesOf(files, packagesOf(files)), 'of source')
    expect(told).toEqual([
      `package staff/: ${PACKAGE_LIMIT} bytes of source, allowed are < ${PACKAGE_LIMIT}`,
    ])
  })

  it('one byte below the line is allowed', () => {
    expect(tooLarge(new Map([['main', PACKAGE_LIMIT - 1]]), 'compiled')).toEqual([])
  })
})

describe('pictures and sounds', () => {
  const heavy = (bytes: number) =>
    filesOf({ 'images/a.PNG': 'x'.repeat(bytes), 'b.mp3': 'x', 'c.js': '"/images/a.PNG" "b.mp3"' })

  it('of 200 KB together are too much, one byte less is not', () => {
    expect(tooMuchMedia(heavy(200 * 1024 - 1)).join()).toContain('204800 bytes')
    expect(tooMuchMedia(heavy(200 * 1024 - 2))).toEqual([])
  })

  it('that no file names are unused', () => {
    expect(unusedMedia(heavy(1))).toEqual([])
    expect(unusedMedia(filesOf({ 'images/old.png': 'x', 'c.js': '' })).join()).toContain('old.png')
  })
})

describe('a code file', () => {
  it('is unused when WeChat’s analyser gives it no module; files WeChat finds by place are not', () => {
    const files = [
      { path: 'services/lost.js', moduleId: null },
      { path: 'services/found.js', moduleId: 'Js:services/found.js' },
      { path: 'sitemap.json', moduleId: null },
      { path: 'images/a.png', moduleId: null },
    ]
    expect(unusedFiles({ files })).toEqual([
      'services/lost.js: no page of the phone uses this file',
    ])
  })

  it('of types alone ships nothing, so it is not staged for the analyser', () => {
    const staged = withoutTypes(
      filesOf({
        'types.ts': 'export interface A { b: 1 }',
        'code.ts': `import type { A } from './types'\nexport const a: A = { b: 1 }`,
      }),
    ) as Map<string, Buffer>
    expect([...staged.keys()]).toEqual(['code.js'])
    expect(String(staged.get('code.js'))).not.toContain('types')
  })
})

describe('what packOptions.ignore keeps from the phone', () => {
  const files = filesOf({ 'a/b/x.ts': '', 'a/bc.ts': '', 'a/ids.ts': '', 'a/ids.tsx': '' })
  const ignoring = (...ignore: { type: string; value: string }[]) => ({ packOptions: { ignore } })
  const kept = (config: object) => [...(shippedOf(files, config) as typeof files).keys()]

  it('is a folder whole or one file, however its path begins, and nothing that only looks like it', () => {
    expect(kept(ignoring({ type: 'folder', value: './a/b/' }))).not.toContain('a/b/x.ts')
    expect(kept(ignoring({ type: 'folder', value: 'a/b' }))).toContain('a/bc.ts')
    expect(kept(ignoring({ type: 'file', value: '/a/ids.ts' }))).toEqual([
      'a/b/x.ts',
      'a/bc.ts',
      'a/ids.tsx',
    ])
    expect(kept({})).toEqual([...files.keys()])
  })

  it('is not guessed at for the kinds we do not use', () => {
    expect(() => shippedOf(files, ignoring({ type: 'glob', value: 'a/**' }))).toThrow('"glob"')
  })

  it('has to be there: an entry for a folder that was moved is told', () => {
    expect(emptyIgnores(files, ignoring({ type: 'folder', value: 'a/b' }))).toEqual([])
    expect(emptyIgnores(files, ignoring({ type: 'folder', value: 'a/c' })).join()).toContain('a/c')
  })
})

describe('a template', () => {
  it.each([
    ['<view>{{ a + }}</view>', 'pages/a.wxml:1:'],
    ['<view>\n  <text wx:if="{{ (a }}" /></view>', 'pages/a.wxml:2:'],
  ])('%j is refused at its place', (wxml, place) => {
    expect(refusedTemplates(filesOf({ 'pages/a.wxml': wxml })).join()).toContain(place)
  })

  it('that is sound passes', () => {
    expect(
      refusedTemplates(filesOf({ 'a.wxml': '<view wx:if="{{ a.b[0] }}">{{ c }}</view>' })),
    ).toEqual([])
  })
})

describe('what we ship of npm', () => {
  it('lies where 构建 npm puts it', () => {
    const packed = new Set(['dayjs/index.js'])
    expect(misplaced(['dayjs/index.js'], packed)).toEqual([])
    expect(misplaced(['dayjs/dayjs.min.js'], packed).join()).toContain('dayjs/dayjs.min.js')
  })

  it('may be nothing at all: then only the stamp lies there, which is no file of the app', () => {
    const folder = folderWith({ 'miniprogram_npm/.stamp': 'abc' })
    const shipped = readFiles(join(folder, 'miniprogram_npm')) as Map<string, Buffer>
    expect(misplaced(shipped.keys(), new Set(['dayjs/index.js']))).toEqual([])
  })
})

describe('the aims', () => {
  it('are met on the line and missed above it', () => {
    const most = { mainBytes: Math.floor(FIFTEEN_VANT * 2.5), landingZstd: LANDING_LIMIT }
    expect(missedAims(most)).toEqual([])
    expect(missedAims({ ...most, mainBytes: most.mainBytes + 1 }).join()).toContain('main')
    expect(missedAims({ ...most, landingZstd: LANDING_LIMIT + 1 }).join()).toContain('landing')
  })
})
