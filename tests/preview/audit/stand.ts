import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buildMiniProgram } from '../../../preview/compiler/build'
import { removeMiniPrograms, writeMiniProgram } from '../../support/mini-program-files'
import { CLEAN, PLANTED, styleOf, type Planted } from './planted'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

const picture = (width: number, height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#0e5b4a"/></svg>`

const SLOW_MS = 400

/** Routes of the planted pages by what is wrong with them; `clean` is the first. */
export const ROUTES = new Map(
  ['clean', ...Object.keys(PLANTED)].map((name, at) => [name, `pages/p${at}/index`]),
)

function filesOf(route: string, { wxml, wxss, script = '{}' }: Omit<Planted, 'rule'>) {
  const unit = route.replace(/\.\w+$/, '')
  return {
    [`${unit}.json`]: '{ "navigationBarTitleText": "页" }',
    [`${unit}.wxml`]: wxml,
    [`${unit}.wxss`]: styleOf({ wxss }),
    [`${unit}.ts`]: `Page(${script})`,
  }
}

/** The mini program with one page per defect, built and served with answers of every kind. */
export class Stand {
  readonly origin: string
  readonly #server: Server
  readonly #folder: string

  private constructor(server: Server, folder: string) {
    this.#server = server
    this.#folder = folder
    this.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  static async open(): Promise<Stand> {
    const outDir = fs.mkdtempSync(path.join(os.tmpdir(), 'audited-'))
    const pages = Object.entries({ clean: CLEAN, ...PLANTED })
    const root = writeMiniProgram({
      'app.json': JSON.stringify({ pages: [...ROUTES.values()], darkmode: true }),
      ...Object.assign({}, ...pages.map(([name, page]) => filesOf(ROUTES.get(name) ?? '', page))),
    })
    await buildMiniProgram({ root, outDir, mode: 'production' })
    const server = createServer((request, reply) => {
      answer(outDir, request, reply)
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    return new Stand(server, outDir)
  }

  close(): void {
    this.#server.close()
    this.#server.closeAllConnections()
    fs.rmSync(this.#folder, { recursive: true, force: true })
    removeMiniPrograms()
  }
}

function answer(outDir: string, request: IncomingMessage, reply: ServerResponse): void {
  const { pathname } = new URL(request.url ?? '/', 'http://stand')
  const file = path.join(outDir, pathname === '/' ? 'index.html' : pathname)
  const type = TYPES[path.extname(file)] ?? 'text/plain'
  const send = (body: string, cache = 'max-age=600', status = 200) =>
    reply.writeHead(status, { 'content-type': type, 'cache-control': cache }).end(body)
  if (pathname === '/broken') send('', 'no-store', 500)
  else if (pathname === '/large') send('字'.repeat(140 * 1024), 'no-store')
  else if (pathname === '/fine.svg') send(picture(240, 180))
  else if (pathname === '/fresh.svg') send(picture(240, 180), 'no-store')
  else if (pathname === '/large.svg') send(picture(800, 600))
  else if (pathname.startsWith('/slow')) setTimeout(() => send(picture(240, 180)), SLOW_MS)
  else if (fs.existsSync(file)) send(fs.readFileSync(file, 'utf8'), 'no-store')
  else send('', 'no-store', 404)
}
