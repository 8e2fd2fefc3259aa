import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { subjectWxml } from '../support/mount'
import type { Case } from './case'

const SCRIPT = `const { data, record } = globalThis.oldStage
Component({ data, methods: { record } })
`

const wxmlOf = ({ properties, events, content = '' }: Case): string =>
  subjectWxml(Object.keys(properties), { events, content })

/** Cases with the same properties, events and content share a stage. */
export function stageOf(root: string, played: Case): string {
  const hash = createHash('sha256').update(`${played.component} ${wxmlOf(played)}`)
  return path.join(root, 'stages', hash.digest('hex').slice(0, 16))
}

/**
 * The page around a component, as the older framework reads it: a component of three files. The
 * same WXML is what mountComponent makes for the newer one.
 */
export function writeStage(root: string, played: Case): void {
  const folder = stageOf(root, played)
  const subject = path.posix.join('../..', played.component)
  const json = { component: true, usingComponents: { subject } }
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'index.json'), JSON.stringify(json))
  writeFileSync(path.join(folder, 'index.wxml'), wxmlOf(played))
  writeFileSync(path.join(folder, 'index.js'), SCRIPT)
}
