import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { FastifyInstance } from 'fastify'

/** Serves the phone frame at `/`; its script is bundled once, in memory. */
export async function serveFrame(app: FastifyInstance, frameDir: string): Promise<void> {
  const [page, style, script] = await Promise.all([
    readFile(join(frameDir, 'index.html'), 'utf8'),
    readFile(join(frameDir, 'frame.css'), 'utf8'),
    bundle(join(frameDir, 'main.ts')),
  ])
  const files: [path: string, type: string, body: string][] = [
    ['/', 'text/html', page],
    ['/frame.css', 'text/css', style],
    ['/frame.js', 'text/javascript', script],
  ]
  for (const [path, type, body] of files) {
    app.get(path, (_request, reply) =>
      reply.type(`${type}; charset=utf-8`).header('cache-control', 'no-cache').send(body),
    )
  }
}

async function bundle(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    logLevel: 'silent',
  })
  const [file] = result.outputFiles
  if (!file) throw new Error(`esbuild wrote nothing for ${entry}`)
  return file.text
}
