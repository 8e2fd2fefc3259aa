import { FIFTEEN_VANT, LANDING_LIMIT } from './rules/aims.mjs'

const TWO_MB = 2 * 1024 * 1024
const number = (value) => value.toLocaleString('en-US')
const percent = (value) => `${(value * 100).toFixed(1)} %`

/** Rows of texts under a head, every column but the first to the right. */
export function table(rows) {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)))
  const line = (row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ')
  return rows.map(line).join('\n')
}

/** @param sizes one `{ name, source, compiled, zstd }` per package, main first */
export function report({ sizes, shared }) {
  const rows = sizes.map(({ name, source, compiled, zstd }) => [
    name,
    number(source),
    number(compiled),
    number(zstd),
    percent(compiled / TWO_MB),
  ])
  const [main] = sizes
  const lent = shared.reduce((sum, { bytes }) => sum + bytes, 0)
  return [
    table([['package', 'source', 'compiled', 'zstd -19', 'of 2 MB'], ...rows]),
    '',
    `landing (main): ${number(main.zstd)} bytes zstd, allowed ${number(LANDING_LIMIT)}`,
    `main: ${(main.compiled / FIFTEEN_VANT).toFixed(2)} × fifteen bare Vant components (${number(FIFTEEN_VANT)}), allowed 2.5`,
    `shared by several subpackages, so in main: ${number(lent)} bytes of source`,
    ...shared.map(({ path, names, bytes }) => `  ${number(bytes)} ${path} (${names.join(' ')})`),
  ].join('\n')
}
