import { readFileSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { libOf, vantClosure } from '../../tools/npm-build/closure.mjs'
import { npmFiles, refuseForeignHosts } from '../../tools/npm-build/files.mjs'
import { codePoints } from '../../tools/npm-build/font.mjs'
import { GLYPHS, sheetOf } from '../../tools/npm-build/glyphs.mjs'
import { iconSheets } from '../../tools/npm-build/icons-wxss.mjs'
import { withoutActive } from '../../tools/npm-build/wxss.mjs'
import { readFiles } from '../../tools/wechat/compiler/files.mjs'
import { folderWith, removeFolders } from './folder'

const ROOT = resolve(__dirname, '../..')

afterAll(removeFolders)

/** A project whose pages use these components and modules, with our installed packages. */
function projectUsing(components: string[], script = ''): string {
  const usingComponents = Object.fromEntries(
    components.map((name) => [`van-${name}`, `@vant/weapp/${name}/index`]),
  )
  const root = folderWith({
    'miniprogram/pages/home/index.json': JSON.stringify({ usingComponents }),
    'miniprogram/pages/home/index.ts': script,
  })
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'junction')
  return root
}

describe('miniprogram_npm', () => {
  it('holds the components in use and what they need, at the paths of 构建 npm', async () => {
    const files = await npmFiles(projectUsing(['popup']))
    const paths = [...files.keys()]
    expect(paths).toEqual(
      expect.arrayContaining([
        ...['js', 'json', 'wxml', 'wxss', 'wxs'].map((kind) => `@vant/weapp/popup/index.${kind}`),
        '@vant/weapp/popup/popup.wxml',
        '@vant/weapp/overlay/overlay.wxml',
        '@vant/weapp/wxs/bem.wxs',
        '@vant/weapp/mixins/transition.js',
        '@vant/weapp/common/index.wxss',
      ]),
    )
    expect(paths.filter((path) => /\/(button|calendar|dialog)\/|\.d\.ts$/.test(path))).toEqual([])
    expect(paths).toEqual([...paths].sort())
  })

  it('holds what scripts import, and dayjs only when one does', async () => {
    const script = `import Toast from '@vant/weapp/toast/toast'\nimport dayjs from 'dayjs'`
    const files = await npmFiles(projectUsing([], script))
    expect([...files.keys()]).toEqual([
      '@vant/weapp/common/validator.js',
      '@vant/weapp/toast/toast.js',
      'dayjs/index.js',
    ])
    expect((await npmFiles(projectUsing(['switch']))).has('dayjs/index.js')).toBe(false)
  })

  it('misses nothing that any of its files refers to', async () => {
    const files = await npmFiles(projectUsing(['field', 'search', 'button', 'toast', 'switch']))
    const again = vantClosure(libOf(ROOT), [...files.keys()]) as string[]
    expect(again.map((file) => `@vant/weapp/${file}`)).toEqual([...files.keys()])
  })

  it('carries its icons inline, cut to ours, and never reacts with :active', async () => {
    const files = await npmFiles(projectUsing(['popup', 'field']))
    const icons = files.get('@vant/weapp/icon/index.wxss') as string
    expect(icons).toContain('src:url("data:font/woff2;base64,')
    const drawn = [...icons.matchAll(/\.van-icon-([a-z-]+):before/g)].map(([, name]) => name)
    expect(drawn.sort()).toEqual([...GLYPHS['']].sort())
    for (const text of files.values()) {
      expect(text).not.toMatch(/:active\b/)
      expect(text).not.toMatch(/alicdn|yzcdn/)
    }
  })

  it('is refused when a component would load pictures from elsewhere', async () => {
    await expect(npmFiles(projectUsing(['empty']))).rejects.toThrow('https://img.yzcdn.cn')
  })

  it('is refused when a component does not exist', async () => {
    await expect(npmFiles(projectUsing(['popop']))).rejects.toThrow('no popop/index')
  })

  it.each([
    ['a page of another host', `url("//cdn.example.com/a.png")`],
    ['a script of another host', `load('https://example.com/x.js')`],
  ])('is refused with %s', (_case, text) => {
    expect(() => {
      refuseForeignHosts(new Map([['x.wxss', text]]))
    }).toThrow('would contact')
  })

  it('keeps the other selectors of a rule that has :active', () => {
    expect(
      withoutActive('@import "a";.a:active,.b{color:red}.c:active:before{opacity:.6}.d{}'),
    ).toBe('@import "a";.b{color:red}.d{}')
  })
})

type PackageName = keyof typeof GLYPHS
const PACKAGES = Object.keys(GLYPHS) as PackageName[]
const homeOf = (path: string): PackageName =>
  PACKAGES.find((name) => name !== '' && path.startsWith(`${name}/`)) ?? ''

/** Glyph → the packages whose sources spell its name, as a class or as a word handed to one. */
function drawnIn(files: ReadonlyMap<string, string>): Map<string, Set<PackageName>> {
  const drawn = new Map<string, Set<PackageName>>()
  const spelled = [...files].flatMap(([path, text]) =>
    path.endsWith('.wxml') ? [...text.matchAll(/\bicon-([a-z-]*[a-z])(?![a-z-]|\{)/g)] : [],
  )
  const listed = PACKAGES.flatMap((name): string[] => GLYPHS[name])
  for (const glyph of new Set(listed.concat(spelled.map(([, name = '']) => name)))) {
    const spelt = new RegExp(`icon-${glyph}(?![a-z-])|['"]${glyph}['"]`)
    const homes = [...files].filter(([, text]) => spelt.test(text)).map(([path]) => homeOf(path))
    drawn.set(glyph, new Set(homes))
  }
  return drawn
}

/** A glyph in main that main does not draw, in a package that does not draw it, or in neither. */
const misplacedGlyphs = (files: ReadonlyMap<string, string>) =>
  [...drawnIn(files)].flatMap(([glyph, homes]) =>
    PACKAGES.filter((name) => {
      const carries = (GLYPHS[name] as readonly string[]).includes(glyph)
      const inMain = (GLYPHS[''] as readonly string[]).includes(glyph)
      if (name === '') return carries && homes.size === 0
      return inMain ? carries : carries !== homes.has(name)
    }).map((name) => `${glyph} in ${name || 'main'}`),
  )

const sources = () =>
  new Map(
    [...readFiles(join(ROOT, 'miniprogram'))]
      .filter(([path]) => /\.(ts|wxml)$/.test(path) && !path.startsWith('miniprogram_npm/'))
      .map(([path, content]) => [path, content.toString()]),
  )

describe('the icon sheets of the app', () => {
  it('in the repository are what the packages give today', async () => {
    const sheets = (await iconSheets(ROOT)) as Map<string, string>
    expect([...sheets.keys()]).toEqual(PACKAGES.map(sheetOf))
    for (const [path, text] of sheets)
      expect(text).toBe(readFileSync(join(ROOT, 'miniprogram', path), 'utf8'))
  })

  it('hold what their package draws, and nothing that nobody draws', () => {
    expect(misplacedGlyphs(sources())).toEqual([])
  })

  it('are told of a glyph that nobody draws any more, and of one drawn where it is missing', () => {
    const planted = new Map(
      [...sources()].map(([path, text]) => [
        path,
        text.replaceAll('icon-photograph', 'icon-phone'),
      ]),
    )
    planted.set('visitor/pages/pass/more.wxml', '<text class="icon icon-scan"></text>')
    expect(misplacedGlyphs(planted)).toEqual([
      'photograph in requests',
      'photograph in staff',
      'scan in visitor',
    ])
  })

  it('refuse a glyph that Vant does not draw', () => {
    expect(() => codePoints(ROOT, ['phone', 'microphone'])).toThrow('microphone')
  })
})
