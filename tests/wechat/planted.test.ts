import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { capture } from '../../tools/setup/run.mjs'
import { folderWith, removeFolders } from '../tools/folder'

const ROOT = resolve(__dirname, '../..')
const HOME = 'miniprogram/pages/home'

// The real compiler over the whole mini program, once per defect.
jest.setTimeout(900_000)
afterAll(removeFolders)

/** A copy of the real mini program with these files more or instead. */
function copyWith(planted: Record<string, string | Buffer>): string {
  const folder = folderWith()
  for (const path of ['miniprogram', 'project.config.json', 'package.json']) {
    cpSync(join(ROOT, path), join(folder, path), { recursive: true })
  }
  for (const [path, text] of Object.entries(planted)) writeFileSync(join(folder, path), text)
  return folder
}

const JUDGE = pathToFileURL(join(ROOT, 'tools/wechat/judge.mjs')).href

/** The judge in a Node of its own: its packages are ES modules that jest cannot load. */
async function faultsOf(planted: Record<string, string | Buffer>): Promise<string> {
  const folder = copyWith(planted)
  const code = `
    const { judge } = await import(${JSON.stringify(JUDGE)})
    const { faults } = await judge(${JSON.stringify(folder)})
    console.log(faults.join('\\n'))`
  const { output } = (await capture(process.execPath, ['--input-type=module', '-e', code])) as {
    output: string
  }
  rmSync(folder, { recursive: true, force: true })
  return output.trim()
}

const page = `Component({})\n`

/** The project's settings, keeping only this folder of the mini program from the phone. */
function projectIgnoring(value: string): string {
  const config = JSON.parse(readFileSync(join(ROOT, 'project.config.json'), 'utf8')) as object
  return JSON.stringify({ ...config, packOptions: { ignore: [{ type: 'folder', value }] } })
}

describe('the real compiler and checkers', () => {
  it('accept the mini program as it is', async () => {
    expect(await faultsOf({})).toBe('')
  })

  it.each<[string, Record<string, string | Buffer>, string[]]>([
    [
      'a template that is never closed',
      { [`${HOME}/index.wxml`]: '<view><text>物业短号</view>' },
      ["WeChat's compile", 'pages/home/index.wxml'],
    ],
    ['a script that does not parse', { [`${HOME}/index.ts`]: 'const = 1' }, ["WeChat's"]],
    [
      'an expression without an end, which WeChat’s own compiler lets pass',
      { [`${HOME}/index.wxml`]: '<view>{{ a + }}</view>' },
      ['pages/home/index.wxml:1:'],
    ],
    [
      'a require of nothing',
      { [`${HOME}/index.ts`]: `require('./nope')\n${page}` },
      [`pages/home/index.js`, `require('./nope') leads to no module`],
    ],
    [
      'a value of a file that packOptions.ignore keeps from the phone',
      {
        [`${HOME}/index.ts`]: `import { communityParams } from '../../contract/requests/community'\nconsole.log(communityParams)\n${page}`,
      },
      ["require('../../contract/requests/community') leads to no module"],
    ],
    [
      'an entry of packOptions.ignore that keeps nothing back any more',
      { 'project.config.json': projectIgnoring('contract/answers') },
      [
        'packOptions.ignore names contract/answers, which is not there',
        'contract/replies/person.js: no page',
      ],
    ],
    [
      'a file that no page uses',
      { 'miniprogram/services/forgotten.ts': 'export const forgotten = 1\n' },
      ['services/forgotten.js: no page', 'CONTAINS_UNUSED_CODES'],
    ],
    [
      'a script in main that one subpackage uses, in a package that is too large',
      {
        'miniprogram/services/lent.ts': 'export const lent = 1\n',
        'miniprogram/staff/words/desk-words.ts': `import { lent } from '../../services/lent'\nexport const sum = lent\nexport const long = '${'长'.repeat(530_000)}'\n`,
      },
      [
        'services/lent.js: only staff/ uses it',
        'CONTAINS_OTHER_PKG_JS names services/lent.js',
        'package staff/:',
        'bytes of source',
        'bytes compiled',
      ],
    ],
    [
      'pictures of 200 KB together, one of them named nowhere',
      { 'miniprogram/visitor/images/poster.png': Buffer.alloc(201 * 1024, 7) },
      ['images and audio', 'visitor/images/poster.png: no file names', 'IMAGE_AND_AUDIO_LIMIT'],
    ],
  ])('refuse %s', async (_defect, planted, told) => {
    const faults = await faultsOf(planted)
    for (const words of told) expect(faults).toContain(words)
  })
})
