import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { emptyDataFolder, lockDataFolder, openDataFolder } from '../../tools/start/data-folder.mjs'
import { folderWith, removeFolders } from './folder'

const ROOT = resolve(__dirname, '../..')

async function npmStart(env: Record<string, string>, ...args: string[]) {
  const child = spawn(process.execPath, [join(ROOT, 'tools/start.mjs'), ...args], {
    env: { ...process.env, DATABASE_URL: '', HOST: '', ...env },
  })
  let output = ''
  child.stdout.on('data', (part: Buffer) => (output += part.toString()))
  child.stderr.on('data', (part: Buffer) => (output += part.toString()))
  const [code] = (await once(child, 'close')) as [number]
  return { code, lines: output.trim().split('\n') }
}

const port = async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { number: String((server.address() as AddressInfo).port), server }
}

/** A free port, so that what refuses is what the test is about. */
const freePort = async () => {
  const { number, server } = await port()
  server.close()
  await once(server, 'close')
  return number
}

afterAll(removeFolders)

describe('npm start says in one sentence', () => {
  it('that the port is taken, and touches nothing', async () => {
    const taken = await port()
    const data = join(folderWith(), 'data')
    const { code, lines } = await npmStart({ PORT: taken.number, DATA_DIR: data })
    taken.server.close()
    expect(lines).toEqual([expect.stringContaining(`Port ${taken.number} is taken`)])
    expect(code).toBe(1)
    expect(existsSync(data)).toBe(false)
  })

  it('that the data folder cannot be written', async () => {
    const file = join(folderWith({ 'a-file': 'kept' }), 'a-file')
    const { code, lines } = await npmStart({ PORT: await freePort(), DATA_DIR: join(file, 'data') })
    expect(lines).toEqual([expect.stringContaining('cannot be written')])
    expect(code).toBe(1)
  })

  it('that another npm start has the same data, also with --fresh, and keeps them', async () => {
    const data = folderWith()
    openDataFolder(data)
    const unlock = await lockDataFolder(data)
    const before = readdirSync(data)
    const { code, lines } = await npmStart({ PORT: await freePort(), DATA_DIR: data }, '--fresh')
    unlock()
    expect(lines).toEqual([expect.stringContaining('already runs on the data folder')])
    expect(code).toBe(1)
    expect(readdirSync(data)).toEqual(before)
  })

  it.each([
    [['--frsh'], {}, 'npm start knows no --frsh'],
    [[], { PORT: 'eighty' }, 'PORT is eighty'],
    [['--fresh'], { DATABASE_URL: 'postgres://db/wuye' }, '--fresh empties DATA_DIR only'],
  ])('what it does not understand: %j %j', async (args, env, sentence) => {
    const { code, lines } = await npmStart(env, ...args)
    expect(lines).toEqual([expect.stringContaining(sentence)])
    expect(code).toBe(1)
  })

  it('that this Node is too old', async () => {
    const script = `
      Object.defineProperty(process.versions, 'node', { value: '18.20.4' })
      import('${pathToFileURL(join(ROOT, 'tools/setup/enter.mjs')).href}').then((m) => m.enter('file:///x/y/z.mjs', () => 1))`
    const child = spawn(process.execPath, ['-e', script])
    let said = ''
    child.stderr.on('data', (part: Buffer) => (said += part.toString()))
    const [code] = (await once(child, 'close')) as [number]
    expect(said).toBe(
      'This project needs Node 20.19 or newer; this is Node 18.20.4. Install a current one from https://nodejs.org and try again.\n',
    )
    expect(code).toBe(1)
  })
})

describe('the data folder', () => {
  it('is locked for one process and free again afterwards', async () => {
    const data = folderWith()
    const unlock = await lockDataFolder(data)
    await expect(lockDataFolder(data)).rejects.toThrow('already runs')
    unlock()
    const again = await lockDataFolder(data)
    again()
  })

  it('is emptied by --fresh when npm start made it', () => {
    const data = join(folderWith(), 'data')
    openDataFolder(data)
    openDataFolder(join(data, 'pg'))
    emptyDataFolder(data)
    expect(existsSync(join(data, 'pg'))).toBe(false)
    emptyDataFolder(data) // and still known as ours
  })

  it('is left alone by --fresh when it holds somebody else’s files', () => {
    const home = folderWith({ 'letters/one.txt': 'dear' })
    openDataFolder(home)
    expect(() => {
      emptyDataFolder(home)
    }).toThrow('leaves')
    expect(readdirSync(home)).toEqual(['letters'])
  })
})
