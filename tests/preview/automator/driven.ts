/** The fixture of `fixtures/automated`, driven by WeChat's own client in real Chromium. */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import automator from 'miniprogram-automator'

export type MiniProgram = Awaited<ReturnType<typeof automator.connect>>
export type Page = NonNullable<Awaited<ReturnType<MiniProgram['currentPage']>>>
export type Element = NonNullable<Awaited<ReturnType<Page['$']>>>

/** What the client's own classes of elements can do; `$` is typed as the plain one. */
export type Able = Element & {
  input: (text: string) => Promise<void>
  scrollTo: (x: number, y: number) => Promise<void>
  scrollHeight: () => Promise<number>
  callContextMethod: (method: string) => Promise<unknown>
  data: (path?: string) => Promise<unknown>
  setData: (data: object) => Promise<void>
  callMethod: (method: string, ...args: unknown[]) => Promise<unknown>
  callFunction: (name: string, ...args: unknown[]) => Promise<unknown>
}

export interface Driven {
  wsUrl: string
  appUrl: string
  connect: (query?: string) => Promise<MiniProgram>
}

const STARTED_MS = 60_000

/** Registers the hooks of a file: the server lives as long as the file, each phone as long as a test. */
export function driven(env: Record<string, string> = {}): Driven {
  let child: ChildProcess | undefined
  const phones: MiniProgram[] = []
  const served: Driven = {
    wsUrl: '',
    appUrl: '',
    connect: async (query = '') => {
      const mp = await automator.connect({ wsEndpoint: `${served.wsUrl}/${query}` })
      phones.push(mp)
      // a busy machine: until then it is answered that the app is still starting
      await until('the first page', () => mp.currentPage().catch(() => false), STARTED_MS)
      return mp
    },
  }
  beforeAll(async () => {
    child = fork('tests/preview/automator/serve.mjs', [], {
      execArgv: ['--import', 'tsx'],
      env: { ...process.env, ...env },
    })
    const [told] = (await once(child, 'message')) as [{ wsUrl: string; appUrl: string }]
    Object.assign(served, told)
  }, STARTED_MS)
  afterEach(() => {
    for (const mp of phones.splice(0)) mp.disconnect()
  })
  afterAll(async () => {
    if (!child) return
    const ended = once(child, 'exit')
    child.disconnect()
    await ended
  })
  return served
}

export async function pageOf(mp: MiniProgram): Promise<Page> {
  const page = await mp.currentPage()
  if (!page) throw new Error('no page')
  return page
}

/** The first element with a hook, which has to be there. */
export async function hook(page: Page, test: string): Promise<Able> {
  const element = await page.$(`[data-test="${test}"]`)
  if (!element) throw new Error(`no ${test}`)
  return element as Able
}

export async function until(what: string, look: () => unknown, ms = 5_000): Promise<void> {
  const end = Date.now() + ms
  while (!(await look())) {
    if (Date.now() > end) throw new Error(`in vain: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
