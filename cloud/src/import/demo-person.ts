import { createHash } from 'node:crypto'

/**
 * The person id of somebody the demo file names: the same at every import, so that personas, tests
 * and a second import mean the same person.
 */
export function demoPersonId(id: string): string {
  const hex = createHash('sha256').update(`demo person ${id}`).digest('hex')
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ]
  return [...parts, hex.slice(20, 32)].join('-')
}
