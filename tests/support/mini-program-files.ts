import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** The smallest mini program that builds: one page. */
const SMALLEST: Record<string, string> = {
  'app.json': '{ "pages": ["pages/index/index"] }',
  'app.ts': 'App({})',
  'app.wxss': '',
  'pages/index/index.json': '{}',
  'pages/index/index.ts': 'Page({})',
  'pages/index/index.wxml': '<view>你好</view>',
  'pages/index/index.wxss': '',
}

/** The four files of a component, at `path`. */
export const componentFiles = (
  at: string,
  { wxml = '<view />', wxss = '', json = '{ "component": true }' } = {},
): Record<string, string> => ({
  [`${at}.json`]: json,
  [`${at}.ts`]: 'Component({})',
  [`${at}.wxml`]: wxml,
  [`${at}.wxss`]: wxss,
})

const written: string[] = []

/** Writes the smallest mini program with `files` over it; null takes a file away. Answers its root. */
export function writeMiniProgram(files: Record<string, string | null>): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'mini-program-'))
  written.push(root)
  for (const [file, content] of Object.entries({ ...SMALLEST, ...files })) {
    if (content === null) continue
    const target = path.join(root, file)
    fs.mkdirSync(path.dirname(target), { recursive: true })
    fs.writeFileSync(target, content)
  }
  return root
}

export function removeMiniPrograms(): void {
  for (const root of written.splice(0)) fs.rmSync(root, { recursive: true, force: true })
}
