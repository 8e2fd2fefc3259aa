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

/** Sends call-backs until the cloud is gone; gives those it acknowledged. */
async function sendUntilGone(url: string, token: string, acknowledged: Set<string>) {
  for (;;) {
    try {
      const answer = await fetch(`${url}/v1/communities/linhu-garden/call-backs`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
          'idempotency-key': randomUUID(),
        },
        body: JSON.stringify({ phone: '13800138021', triedLineIds: [] }),
      })
      if (answer.status === 201) acknowledged.add(((await answer.json()) as { id: string }).id)
    } catch {
      return
    }
  }
}

async function isThere(url: string, token: string, id: string): Promise<boolean> {
  const path = `/v1/communities/linhu-garden/work-orders/${id}`
  const answer = await fetch(url + path, { headers: { authorization: `Bearer ${token}` } })
  return answer.status === 200
}

const ROUNDS = 10
const WRITERS = 4

test('killed ten times while orders come in, it loses none that it acknowledged', async () => {
  const folder = newFolder()
  const acknowledged = new Set<string>()
  let cloud = await startCloudProcess(folder)
  // The demo's secret lies beside the data, so one session lasts through every restart.
  const token = await signIn(cloud.url)
  for (let round = 0; round < ROUNDS; round++) {
    const before = acknowledged.size
    const writing = Array.from({ length: WRITERS }, () =>
      sendUntilGone(cloud.url, token, acknowledged),
    )
    while (acknowledged.size < before + 10 + round * 3)
      await new Promise((resolve) => setTimeout(resolve, 5))
    await cloud.kill()
    await Promise.all(writing)
    cloud = await startCloudProcess(folder)
  }
  const lost: string[] = []
  for (const id of acknowledged) if (!(await isThere(cloud.url, token, id))) lost.push(id)
  await cloud.kill()
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
