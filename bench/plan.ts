/** What PostgreSQL means to do for a statement, as far as tables that grow are concerned. */
import { CompiledQuery } from 'kysely'
import type { BenchCloud } from './cloud'

const GROWING = ['work_order', 'work_order_event', 'work_order_follow', 'media', 'inbox', 'outbox']

interface Node {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  Plans?: Node[]
}

interface Explained {
  'QUERY PLAN': [{ Plan: Node }]
}

export interface Access {
  /** `work_order by work_order_open`, sorted, each once */
  readonly ways: readonly string[]
  /** growing tables that are read from end to end */
  readonly whole: readonly string[]
}

/** How the statement reaches the rows of each growing table. The statement is not run. */
export async function accessOf(
  { db }: BenchCloud,
  { sql, parameters }: BenchCloud['statements'][number],
): Promise<Access> {
  const query = CompiledQuery.raw(`explain (format json) ${sql}`, [...parameters])
  const { rows } = await db.executeQuery<Explained>(query)
  const ways = new Set<string>()
  const whole = new Set<string>()
  const visit = (node: Node, table: string | undefined): void => {
    const on = node['Relation Name'] ?? table
    if (on !== undefined && GROWING.includes(on)) {
      const index = node['Index Name']
      if (index !== undefined) ways.add(`${on} by ${index}`)
      if (node['Node Type'] === 'Seq Scan') whole.add(on)
    }
    // A bitmap scan names the table above and the index below.
    for (const child of node.Plans ?? []) visit(child, bitmapOf(node))
  }
  const [row] = rows
  if (row) visit(row['QUERY PLAN'][0].Plan, undefined)
  return { ways: [...ways].sort(), whole: [...whole].sort() }
}

const bitmapOf = (node: Node) =>
  node['Node Type'].startsWith('Bitmap') ? node['Relation Name'] : undefined
