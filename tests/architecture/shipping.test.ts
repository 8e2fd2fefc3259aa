import { npmFiles } from '../../tools/npm-build/files.mjs'
import { ROOT, readRepository, withFiles, type Files } from './repository'
import * as packages from './packages'
import { oldPhonesCanRunIt } from './phone-engines'

const repository = readRepository()

const RULES: [string, (files: Files) => string[], Record<string, string>, string][] = [
  [
    'the landing page runs nothing of a subpackage',
    packages.packagesStandAlone,
    {
      'miniprogram/app.json': '{"pages": [], "subPackages": [{"root": "requests", "pages": []}]}',
      'miniprogram/pages/planted.ts': `import { TRADES } from '../requests/catalogue/taxonomy'`,
    },
    'miniprogram/requests/catalogue/taxonomy of another package',
  ],
  [
    'the phone knows what is sent and answered as types alone, in folders',
    packages.phoneKnowsSchemasAsTypes,
    { 'miniprogram/contract/planted.ts': `import { me } from './replies/person'` },
    'miniprogram/contract/planted.ts runs miniprogram/contract/replies/person',
  ],
  [
    'the phone knows what is sent and answered as types alone, in files',
    packages.phoneKnowsSchemasAsTypes,
    { 'miniprogram/visitor/planted.ts': `import { obj, type Schema } from '../contract/schema'` },
    'miniprogram/visitor/planted.ts runs miniprogram/contract/schema',
  ],
  [
    'the phone names no host but ours, in code',
    packages.phoneNamesNoHost,
    { 'miniprogram/pages/planted.ts': `const logo = 'https://img.example.com/a.png'` },
    'miniprogram/pages/planted.ts',
  ],
  [
    'the phone names no host but ours, in styles',
    packages.phoneNamesNoHost,
    { 'miniprogram/styles/planted.wxss': '.a { background: url(//img.example.com/a.png); }' },
    'miniprogram/styles/planted.wxss',
  ],
  [
    'styles leave :active alone',
    packages.stylesNeverUseActive,
    { 'miniprogram/styles/planted.wxss': '.key:active { opacity: 0.8; }' },
    'miniprogram/styles/planted.wxss',
  ],
  [
    'the phone downloads Vant and dayjs from npm, and nothing else',
    packages.rootDependenciesAreThePhones,
    { 'package.json': '{"dependencies": {"@vant/weapp": "1", "dayjs": "1", "fastify": "5"}}' },
    'fastify',
  ],
  [
    'no file names a registry or a folder of one machine',
    packages.namesNoMachine,
    { 'docs/planted.md': `see ${['', 'root', 'notes'].join('/')}` },
    'docs/planted.md',
  ],
  [
    'the lockfile holds no addresses',
    packages.lockHoldsNoAddresses,
    { 'package-lock.json': JSON.stringify({ resolved: 'https://somewhere/x.tgz' }, null, 1) },
    'package-lock.json',
  ],
  [
    'the lockfile knows the packages of every platform',
    packages.lockKnowsEveryPlatform,
    {
      'package-lock.json':
        '{"packages": {"node_modules/a": {"optionalDependencies": {"a-mac": "1"}}}}',
    },
    'lacks a-mac',
  ],
]

describe.each(RULES)('%s', (_sentence, rule, planted, fault) => {
  it('holds', () => {
    expect(rule(repository)).toEqual([])
  })

  it('would be noticed if it did not', () => {
    expect(rule(withFiles(repository, planted)).join('\n')).toContain(fault)
  })
})

describe('a package', () => {
  it('stays below the 1.5 MB of source that WeChat’s own check allows, with what npm adds', async () => {
    const npm = (await npmFiles(ROOT)) as Map<string, string>
    const added = [...npm].map(([path, text]) => [`miniprogram/miniprogram_npm/${path}`, text])
    const sizes = packages.packageSizes(withFiles(repository, Object.fromEntries(added)))
    const tooBig = [...sizes].filter(([, bytes]) => bytes > 1.5 * 1024 * 1024)
    expect(tooBig).toEqual([])
    expect(sizes.get('main')).toBeGreaterThan(0)
  })
})

describe('old phone engines', () => {
  it('can run every file that ships', () => {
    expect(oldPhonesCanRunIt(repository)).toEqual([])
  })

  it.each([
    ['const last = list.at(-1)', 'list.at()'],
    ['const all = lists.flat()', 'lists.flat()'],
    [`text.replaceAll('a', 'b')`, 'text.replaceAll()'],
    ['Object.fromEntries(pairs)', 'Object.fromEntries()'],
    ['Promise.allSettled(jobs)', 'Promise.allSettled()'],
    ['new Intl.DateTimeFormat()', 'Intl'],
    ['const id = 10n', 'bigint'],
    ['const found = /(?<=#)\\d+/', 'lookbehind'],
    ['const found = /(?<year>\\d{4})/', 'named group'],
    ['const han = /\\p{Script=Han}/u', 'flags'],
    [`const page = import('./view')`, 'import()'],
    ['await wx.login()', 'top-level await'],
  ])('would stop at %s', (code, fault) => {
    expect(oldPhonesCanRunIt(new Map([['miniprogram/planted.ts', code]])).join()).toContain(fault)
  })

  it('run what the compiler turns down: classes, spread, optional chaining, async functions', () => {
    const code = `class A { #x = 1 }
      export const f = async (a?: { at: number }) => ({ ...(await a)?.at ?? {} }) && /^\\d+$/gi.test('')`
    expect(oldPhonesCanRunIt(new Map([['miniprogram/fine.ts', code]]))).toEqual([])
  })
})
