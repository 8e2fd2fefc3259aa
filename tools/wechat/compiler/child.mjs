// Runs in a process of its own: the compiler leaves workers and file watchers behind, prints as it
// likes, and may reject promises nobody waits for. The parent reads the answer from a file.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ci from 'miniprogram-ci'
import { SETTING, wechatProject } from './project.mjs'

process.on('unhandledRejection', (reason) => console.error('unhandled:', reason))

// The compiler gives its worker 20 s to start; on a busy machine that says nothing about us.
const wait = globalThis.setTimeout
globalThis.setTimeout = (then, ms, ...rest) => wait(then, ms === 20_000 ? 300_000 : ms, ...rest)

const plain = (error) => ({ message: String(error.message ?? error), code: error.code ?? null })

async function compile(folder, into) {
  const compiled = await ci.getCompiledResult({ project: wechatProject(folder), setting: SETTING })
  for (const [path, content] of Object.entries(compiled)) {
    mkdirSync(dirname(join(into, path)), { recursive: true })
    writeFileSync(join(into, path), content)
  }
}

const jobs = {
  compile: ({ folder, into }) => compile(folder, into),
  quality: ({ folder }) => ci.checkCodeQuality(wechatProject(folder)),
  analysis: ({ folder }) => ci.analyseCode(wechatProject(folder), { silent: true }),
  npm: ({ packageJsonPath, miniprogramNpmDistDir }) =>
    ci.packNpmManually({ packageJsonPath, miniprogramNpmDistDir }),
}

const [answerPath, request] = process.argv.slice(2)
const answer = {}
for (const [name, options] of Object.entries(JSON.parse(request))) {
  try {
    answer[name] = { value: (await jobs[name](options)) ?? null }
  } catch (error) {
    answer[name] = { error: plain(error) }
  }
}
writeFileSync(answerPath, JSON.stringify(answer))
process.exit(0)
