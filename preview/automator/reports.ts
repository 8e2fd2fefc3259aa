import type http from 'node:http'
import type { Page } from 'playwright-core'
import type { Connection } from './connection'

/** Something to be known about a phone that the protocol has no method for. */
export type Reports = Record<string, (page: Page) => Promise<unknown>>

const ADDRESS = /^\/phones\/([^/]+)\/reports\/([^/?]+)$/

type Reply = [status: number, body: unknown]

async function replyTo(
  request: http.IncomingMessage,
  phones: ReadonlyMap<string, Connection>,
  reports: Reports,
): Promise<Reply> {
  const [, phoneName = '', reportName = ''] = ADDRESS.exec(request.url ?? '') ?? []
  const report = reports[decodeURIComponent(reportName)]
  if (request.method !== 'GET' || report === undefined) return [404, { error: 'no such report' }]
  const connection = phones.get(decodeURIComponent(phoneName))
  if (connection === undefined) return [404, { error: 'no such phone is connected' }]
  const { page } = await connection.phone
  return [200, await report(page)]
}

/** Answers `GET /phones/<name>/reports/<report>` with JSON, while that phone is connected. */
export function answerReports(
  phones: ReadonlyMap<string, Connection>,
  reports: Reports,
): http.RequestListener {
  return (request, response) => {
    void replyTo(request, phones, reports)
      .catch((error: unknown): Reply => [500, { error: String(error) }])
      .then(([status, body]) => {
        response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
        response.end(JSON.stringify(body ?? null))
      })
  }
}
