/** The export as a person can read it. Pure. */
import { momentLabel } from '../../../contract/shanghai-time'
import type { Export } from '../../services/own-data'
import { columnWords, tableWords } from '../../words/labels'

/** A page of thousands of rows would not open; the copy and the file hold all of them. */
const SHOWN = 20
const INSTANT = /^\d{4}-\d\d-\d\dT/

export interface TableView {
  name: string
  /** 3 条 */
  count: string
  rows: { key: string; lines: { column: string; text: string }[] }[]
  more: string
}

const valueWords = (value: string, now: Date) =>
  INSTANT.test(value) ? momentLabel(new Date(value), now) : value

function linesOf(row: Record<string, string | null>, now: Date) {
  return Object.keys(row)
    .map((column) => ({ column, value: row[column] ?? '' }))
    .filter(({ value }) => value !== '')
    .map(({ column, value }) => ({
      column,
      text: `${columnWords(column)}：${valueWords(value, now)}`,
    }))
}

/** Tables with nothing in them are left out. */
export function exportView({ tables }: Export, now: Date): TableView[] {
  return Object.keys(tables)
    .map((name) => ({ name, rows: tables[name] ?? [] }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ name, rows }) => ({
      name: tableWords(name),
      count: `${rows.length} 条`,
      rows: rows.slice(0, SHOWN).map((row, at) => ({ key: `${at}`, lines: linesOf(row, now) })),
      more: rows.length > SHOWN ? `还有 ${rows.length - SHOWN} 条，复制全文里都有` : '',
    }))
}

/** 还有 2 件等着发出，也会删掉: what the server does not know of yet. */
export const waitingWords = (waiting: number) =>
  waiting > 0 ? `还有 ${waiting} 件等着发出，也会删掉` : ''
