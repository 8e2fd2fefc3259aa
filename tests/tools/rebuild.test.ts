import { utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { effectsOf } from '../../tools/start/effects.mjs'
import { changed, contentHash, snapshot } from '../../tools/start/files.mjs'
import { Room } from '../../tools/start/room.mjs'
import { settingsOf } from '../../tools/start/settings.mjs'
import { folderWith, removeFolders } from './folder'

afterAll(removeFolders)

const NOTHING = { restartCloud: false, restartPreview: false, rebuild: false }

describe('after a change', () => {
  it.each([
    ['miniprogram/pages/home/index.wxml', { rebuild: true }],
    ['miniprogram/contract/ids.ts', { rebuild: true, restartCloud: true }],
    ['miniprogram/requests/catalogue/taxonomy.ts', { rebuild: true, restartCloud: true }],
    ['cloud/src/directory/directory.routes.ts', { restartCloud: true }],
    ['preview/runtime/boot.ts', { restartPreview: true }],
  ])('of %s', (path, effects) => {
    expect(effectsOf([path])).toEqual({ ...NOTHING, ...effects })
  })

  it('the files that changed, came or went are known', () => {
    const root = folderWith({ 'a/kept.ts': '1', 'a/edited.ts': '1', 'a/node_modules/x.js': '1' })
    const before = snapshot(root, ['a'])
    writeFileSync(join(root, 'a/edited.ts'), '12')
    writeFileSync(join(root, 'a/new.ts'), '1')
    writeFileSync(join(root, 'a/node_modules/x.js'), '22')
    expect(changed(before, snapshot(root, ['a'])).sort()).toEqual(['a/edited.ts', 'a/new.ts'])
  })
})

describe('a later start', () => {
  it('builds again when a text changed, not when a file was only touched', () => {
    const root = folderWith({ 'a/x.ts': '1', 'package-lock.json': '{}' })
    const hash = () => contentHash(root, ['a'], ['package-lock.json'])
    const first = hash()
    utimesSync(join(root, 'a/x.ts'), 1, 1)
    expect(hash()).toBe(first)
    writeFileSync(join(root, 'a/x.ts'), '2')
    expect(hash()).not.toBe(first)
  })
})

describe('the settings', () => {
  it('are a demo on this machine unless somebody says otherwise', () => {
    expect(settingsOf('/project', [], {})).toMatchObject({
      port: 4170,
      host: '127.0.0.1',
      identity: 'demo',
      fresh: false,
    })
  })

  it('never let the demo, which believes anybody, near a real database', () => {
    const env = { DATABASE_URL: 'postgres://db/wuye' }
    expect(settingsOf('/project', [], env).identity).toBe('session')
  })
})

describe('a child of npm start', () => {
  const room = (code: string) => {
    const root = folderWith({ 'child.cjs': code })
    return new Room('child', { root, script: join(root, 'child.cjs'), env: {}, loader: [] })
  }
  const lost = jest.fn()

  it('tells where it serves and ends when asked, which is no loss', async () => {
    const child = room(`
      process.on('message', ({ type }) => type === 'stop' && process.exit(0))
      process.on('SIGTERM', () => {})
      process.send({ type: 'listening', url: 'http://127.0.0.1:1' })`)
    await expect(child.start(lost)).resolves.toBe('http://127.0.0.1:1')
    await child.stop()
    expect(lost).not.toHaveBeenCalled()
  })

  it('that cannot start hands on its one sentence', async () => {
    const child = room(`process.send({ type: 'failed', message: 'The folder is locked.' })`)
    await expect(child.start(lost)).rejects.toThrow('The folder is locked.')
  })

  it('that dies while starting, or later, is noticed', async () => {
    await expect(room(`process.exit(3)`).start(lost)).rejects.toThrow('ended while starting')
    const ended = new Promise((resolve) => {
      void room(`process.send({ type: 'listening' }, () => process.exit(3))`).start(resolve)
    })
    await expect(ended).resolves.toBe('child')
  })
})
