import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '../../setup/fault.mjs'

/** packOptions.ignore of project.config.json, as far as we use it: folders and files by their path. */
const IGNORES = {
  folder: (value, path) => path.startsWith(`${value}/`),
  file: (value, path) => path === value,
}

function ignoreOf({ type, value }) {
  const ignores = IGNORES[type]
  if (!ignores) throw new Fault(`packOptions.ignore: our checks know no type "${type}"`)
  const path = value.replace(/^\.?\//, '').replace(/\/$/, '')
  return (file) => ignores(path, file)
}

/** The sources without what packOptions.ignore keeps from the phone: types need not travel. */
export function shippedOf(files, config) {
  const ignores = (config.packOptions?.ignore ?? []).map(ignoreOf)
  return new Map([...files].filter(([path]) => !ignores.some((ignore) => ignore(path))))
}

/** An entry that keeps nothing back is one whose folder was moved: what it held now ships. */
export const emptyIgnores = (files, config) =>
  (config.packOptions?.ignore ?? [])
    .filter((entry) => ![...files.keys()].some(ignoreOf(entry)))
    .map(
      ({ value }) => `project.config.json: packOptions.ignore names ${value}, which is not there`,
    )

/** project.config.json of a project folder. */
export const projectConfig = (root) =>
  JSON.parse(readFileSync(join(root, 'project.config.json'), 'utf8'))
