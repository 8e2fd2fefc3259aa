import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endOfCloudProcess, startCloudProcess } from '../support/cloud-process'

const folders: string[] = []
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wuye-killed-'))
  folders.push(folder)
  return folder
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

async function signIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: 'demo:resident' }),
  })
  return ((await answer.json()) as { token: string }).token
}

const COMMUNITY = '/v1/communities/linhu-garden'

interface Writer {
  readonly url: string
  readonly token: string
  /** paths of everything that was acknowledged */
  readonly acknowledged: Set<string>
}

function post({ url, token }: Writer, path: string, body: object): Promise<Response> {
  return fetch(url + COMMUNITY + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify(body),
  })
}

async function acknowledge(writer: Writer, answer: Response, path: string): Promise<string> {
  if (answer.status !== 201) throw new Error(`answered ${String(answer.status)}`)
  const { id } = (await answer.json()) as { id: string }
  writer.acknowledged.add(`${path}/${id}`)
  return id
}

async function callBack(writer: Writer): Promise<void> {
  const body = { phone: '13800138021', triedLineIds: [] }
  await acknowledge(writer, await post(writer, '/call-backs', body), '/work-orders')
}

/** Revoked at once: a household may have only so many live ones. */
async function pass(writer: Writer): Promise<void> {
  const from = Date.now()
  const body = {
    householdId: 'linhu-h1',
    visitorName: '客',
    plate: '沪A12345',
    windowFrom: new Date(from).toISOString(),
    windowTo: new Date(from + 60 * 60_000).toISOString(),
  }
  const issued = await post(writer, '/visitor-passes', body)
  const id = await acknowledge(writer, issued, '/visitor-passes')
  await post(writer, `/visitor-passes/${id}/revoke`, {})
}

/** Goes on until the cloud is gone; anything else that fails is this test's failure. */
async function writeUntilGone(writer: Writer, write: (writer: Writer) => Promise<void>) {
  for (;;) {
    try {
      await write(writer)
    } catch (error) {
      // By name: fetch's errors come from outside jest's sandbox.
      if ((error as Error).name === 'TypeError') return
      throw error
    }
  }
}

async function isThere(url: string, token: string, path: string): Promise<boolean> {
  const headers = { authorization: `Bearer ${token}` }
  return (await fetch(url + COMMUNITY + path, { headers })).status === 200
}

const ROUNDS = 10
/** three report, one lets visitors in */
const WRITERS = [callBack, callBack, callBack, pass]

test('killed ten times while orders and passes come in, it loses none that it acknowledged', async () => {
  const folder = newFolder()
  const acknowledged = new Set<string>()
  let cloud = await startCloudProcess(folder)
  // The demo's secret lies beside the data, so one session lasts through every restart.
  const token = await signIn(cloud.url)
  for (let round = 0; round < ROUNDS; round++) {
    const before = acknowledged.size
    const writer = { url: cloud.url, token, acknowledged }
    const writing = WRITERS.map((write) => writeUntilGone(writer, write))
    while (acknowledged.size < before + 10 + round * 3)
      await new Promise((resolve) => setTimeout(resolve, 5))
    await cloud.kill()
    await Promise.all(writing)
    cloud = await startCloudProcess(folder)
  }
  const lost: string[] = []
  for (const path of acknowledged) if (!(await isThere(cloud.url, token, path))) lost.push(path)
  await cloud.kill()
  expect([...acknowledged].some((path) => path.startsWith('/visitor-passes'))).toBe(true)
  expect(lost).toEqual([])
}, 300_000)

test('a second process on the same data is refused in one sentence, and the first goes on', async () => {
  const folder = newFolder()
  const cloud = await startCloudProcess(folder)
  const { code, errors } = await endOfCloudProcess(folder)
  expect(code).toBe(75)
  expect(errors).toMatch(/^Another process has the data folder [^\n]+ open\.\n$/)
  expect((await fetch(`${cloud.url}/ready`)).status).toBe(200)
  await cloud.kill()
}, 120_000)

test('a folder that cannot be written is refused in one sentence', async () => {
  const folder = newFolder()
  chmodSync(folder, 0o500)
  // root may write anywhere; a file where the folder should be stops root too
  const target = process.getuid?.() === 0 ? '/dev/null/data' : join(folder, 'data')
  const { code, errors } = await endOfCloudProcess(target)
  chmodSync(folder, 0o700)
  expect(code).toBe(73)
  expect(errors).toMatch(/^The data folder [^\n]+ cannot be written\.\n$/)
}, 60_000)
