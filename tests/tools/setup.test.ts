import { transformSync } from 'esbuild'
import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { findChromium } from '../../tools/setup/chromium.mjs'
import { isSupported } from '../../tools/setup/enter.mjs'
import { isInstalled } from '../../tools/setup/packages.mjs'
import { folderWith, removeFolders } from './folder'

const TOOLS = resolve(__dirname, '../../tools')

afterAll(removeFolders)

describe('Node', () => {
  it.each([
    ['20.19.0', true],
    ['22.0.0', true],
    ['20.18.3', false],
    ['18.20.4', false],
    ['9.11.2', false],
  ])('%s is supported: %s', (version, supported) => {
    expect(isSupported(version)).toBe(supported)
  })

  it('of any age can read the files that tell it so', () => {
    const entries = readdirSync(TOOLS).filter((name) => name.endsWith('.mjs'))
    expect(entries).toContain('start.mjs')
    for (const name of [...entries, 'setup/enter.mjs', 'setup/fault.mjs']) {
      const code = readFileSync(join(TOOLS, name), 'utf8')
      const old = { 'dynamic-import': true, 'import-meta': true }
      expect(transformSync(code, { target: 'es2018', supported: old }).code).toBe(
        transformSync(code, { target: 'esnext' }).code,
      )
    }
  })
})

describe('the packages', () => {
  const lock = (packages: Record<string, object>) => JSON.stringify({ packages })
  const wanted = lock({
    '': {},
    'node_modules/jest': { version: '30.5.2' },
    'node_modules/other-platform': { version: '1.0.0', optional: true },
  })
  const installed = (packages?: Record<string, object>) =>
    isInstalled(
      folderWith({
        'package-lock.json': wanted,
        ...(packages && { 'node_modules/.package-lock.json': lock(packages) }),
      }),
    )

  it('are installed when npm finished with these versions', () => {
    expect(installed({ 'node_modules/jest': { version: '30.5.2' } })).toBe(true)
  })

  it.each([
    ['nothing is there', undefined],
    ['one is missing', {}],
    ['one has another version', { 'node_modules/jest': { version: '30.0.0' } }],
  ])('are installed anew when %s', (_case, packages) => {
    expect(installed(packages)).toBe(false)
  })
})

describe('the browser', () => {
  const only = (path: string) => (candidate: unknown) => candidate === path

  it.each<[NodeJS.Platform, NodeJS.ProcessEnv, string]>([
    ['linux', { PATH: '/opt/bin:/usr/bin' }, '/usr/bin/chromium'],
    ['linux', { PATH: '/opt/bin' }, '/opt/bin/google-chrome'],
    [
      'darwin',
      { HOME: '/Users/li' },
      '/Users/li/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    [
      'win32',
      { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' },
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
  ])('is found on %s', (platform, env, path) => {
    expect(findChromium(platform, env, only(path))).toBe(path)
  })

  it('is the one CHROME_PATH names, which must exist', () => {
    const env = { CHROME_PATH: '/my/chrome', PATH: '/usr/bin' }
    expect(findChromium('linux', env, only('/my/chrome'))).toBe('/my/chrome')
    expect(() => findChromium('linux', env, only('/usr/bin/chromium'))).toThrow('CHROME_PATH')
  })

  it('may be missing', () => {
    expect(findChromium('linux', { PATH: '/usr/bin' }, () => false)).toBeUndefined()
  })
})
