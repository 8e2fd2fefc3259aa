import { mountPage } from '../../support/mount'
import { removeMiniPrograms, writeMiniProgram } from '../../support/mini-program-files'

afterAll(removeMiniPrograms)

const open = (script: string) =>
  mountPage('pages/index/index', {}, { root: writeMiniProgram({ 'pages/index/index.ts': script }) })

test('a script that throws while it registers stops the app and says why on the screen', async () => {
  await expect(open("throw new Error('no such thing')")).rejects.toThrow('no such thing')
  expect(document.body.textContent).toContain('no such thing')
})

test('a script that registers nothing, and one that registers twice, stop the app', async () => {
  await expect(open('')).rejects.toThrow('pages/index/index calls neither Page() nor Component()')
  await expect(open('Page({}); Page({})')).rejects.toThrow("outside of a unit's script")
})

test('initial data is held to the same rule as setData', async () => {
  const script = 'Page({ data: { at: new Date() } })'
  await expect(open(script)).rejects.toThrow('pages/index/index data.at is a Date')
})
