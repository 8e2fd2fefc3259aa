import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { askWechat } from './compiler/ask.mjs'
import { readFiles } from './compiler/files.mjs'
import { emptyIgnores, projectConfig, shippedOf } from './compiler/shipped.mjs'
import { stage } from './compiler/stage.mjs'
import { filesOf, zstdOf } from './measure.mjs'
import { missedAims } from './rules/aims.mjs'
import { tooMuchMedia, unusedMedia } from './rules/media.mjs'
import { bytesOf, homeOf, packagesOf } from './rules/packages.mjs'
import { lentFaults, qualityFaults } from './rules/quality.mjs'
import { foreignRequires, lostRequires } from './rules/requires.mjs'
import { tooLarge } from './rules/sizes.mjs'
import { refusedTemplates } from './rules/templates.mjs'
import { unusedFiles } from './rules/unused.mjs'
import { borrowed, tooMuchShared, usedByOne, usedBySeveral } from './rules/users.mjs'

/** Compiles the project and lets WeChat's checker and analyser read it with its types erased. */
async function consult(root, sources, scratch) {
  const [into, plain] = ['compiled', 'plain'].map((name) => join(scratch, name))
  ;[into, plain].forEach((folder) => mkdirSync(folder))
  stage(root, sources, plain)
  const answer = await askWechat(scratch, {
    compile: { folder: root, into },
    quality: { folder: plain },
    analysis: { folder: plain },
  })
  return { answer, compiled: readFiles(into) }
}

const refusals = (answer) =>
  Object.entries(answer)
    .filter(([, { error }]) => error)
    .map(([name, { error }]) => `WeChat's ${name}: ${error.message.trim()} (${error.code})`)

async function sizesOf(sources, compiled, packages) {
  const source = bytesOf(sources, packages)
  const out = bytesOf(compiled, packages)
  const rows = []
  for (const { name } of packages) {
    const zstd = await zstdOf(filesOf(name, compiled, packages))
    rows.push({ name, source: source.get(name), compiled: out.get(name), zstd })
  }
  return rows
}

/** Every rule over what was compiled and answered. */
async function judgeCompiled(sources, compiled, answer) {
  const packages = packagesOf(compiled)
  const users = borrowed(compiled, packages)
  const bytes = (path) => (sources.get(path.replace(/\.js$/, '.ts')) ?? sources.get(path))?.length
  const shared = usedBySeveral(users, (path) => bytes(path) ?? compiled.get(path).length)
  const sizes = await sizesOf(sources, compiled, packages)
  const faults = [
    ...lostRequires(compiled),
    ...foreignRequires(compiled, (path) => homeOf(path, packages)),
    ...tooLarge(bytesOf(sources, packages), 'of source'),
    ...tooLarge(bytesOf(compiled, packages), 'compiled'),
    ...unusedFiles(answer.analysis.value),
    ...unusedMedia(compiled),
    ...tooMuchMedia(compiled),
    ...usedByOne(users),
    ...tooMuchShared(shared),
    ...qualityFaults(answer.quality.value),
    ...lentFaults(answer.quality.value, new Set(shared.map(({ path }) => path))),
    ...missedAims({ mainBytes: sizes[0].compiled, landingZstd: sizes[0].zstd }),
  ]
  return { faults, sizes, shared }
}

/**
 * What WeChat's own tools and our limits say about the mini program in this project folder.
 * Answers `{ faults }`, one sentence each, and the sizes when it compiles.
 */
export async function judge(root) {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'wuye-wechat-')))
  try {
    const config = projectConfig(root)
    const written = readFiles(join(root, 'miniprogram'))
    const sources = shippedOf(written, config)
    const { answer, compiled } = await consult(root, sources, scratch)
    const faults = [
      ...emptyIgnores(written, config),
      ...refusedTemplates(sources),
      ...refusals(answer),
    ]
    if (refusals(answer).length > 0) return { faults }
    const judged = await judgeCompiled(sources, compiled, answer)
    return { ...judged, faults: [...faults, ...judged.faults] }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
