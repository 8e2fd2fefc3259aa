import { WORK_ORDER_STATES } from '../../miniprogram/contract/replies/work-order-states'
import { isInternal, REMARK_EVENTS } from '../../miniprogram/contract/replies/work-order-history'
import type { Move } from '../../miniprogram/contract/work-order-move'
import { MOVES } from '../../miniprogram/staff/contract/work-order-moves'
import { type WorkOrderState } from '../../miniprogram/contract/work-order-states'

const HEAD = `# The life of a work order

Written from the table of moves in \`miniprogram/contract/moves-of-*.ts\` by
\`UPDATE_DOCS=1 npx jest --selectProjects contract -t 'life of a work order'\`; the same test fails when this
file is stale. The table draws the buttons, permits on the server and is what the tests explore.

- \`desk\`: desk, team lead, manager, company. \`owner\`: the member of staff who has the order. \`field\`: a
  technician to whom it is open (nobody's, his trade's, or assigned to him). \`by-phone\`: the desk, for
  somebody who is not in the app. \`system\`: time itself.
- A move is conditional on the order's version; a remark (${REMARK_EVENTS.join(', ')}) changes neither state
  nor version${REMARK_EVENTS.some(isInternal) ? ', and residents never receive what was noted' : ''}.
- \`resume\` leads back to the state before the pause, or before the merging. \`gain\` and \`lose\` are the other half
  of merging and splitting: they happen to the order that goes on, in the same statement.
`

const alias = (state: string) => state.replace(/-/g, '_')

/** One arrow for all moves between the same two states; what changes no state is in the table only. */
function arrows(): string[] {
  const labels = new Map<string, Set<string>>()
  const add = (from: WorkOrderState, to: WorkOrderState, name: string) => {
    const key = `${alias(from)} --> ${alias(to)}`
    labels.set(key, (labels.get(key) ?? new Set()).add(name))
  }
  for (const { name, from, to } of MOVES)
    for (const state of from) if (to !== 'same' && to !== 'resume') add(state, to, name)
  return [...labels].map(([key, names]) => `  ${key}: ${[...names].join(', ')}`)
}

const cell = (values: readonly string[] = []) => (values.length > 0 ? values.join(', ') : '–')

function needsOf({ needs = [], may = [], reasonWhen }: Move): string {
  const asked = reasonWhen ? [...needs, `reason when ${reasonWhen.replace(/-/g, ' ')}`] : needs
  return cell([...asked, ...may.map((need) => `(${need})`)])
}

const rowOf = (move: Move): string =>
  `| ${[
    move.name,
    cell(move.from),
    move.to,
    cell(move.by),
    needsOf(move),
    cell(move.conditions),
    move.owner ?? '–',
    cell(Object.entries(move.tells).map(([who, kind]) => `${who}: ${kind}`)),
  ].join(' | ')} |`

/** docs/work-order-life.md as it should be. */
export function lifeInWords(): string {
  const named = WORK_ORDER_STATES.filter((state) => state.includes('-')).map(
    (state) => `  state "${state}" as ${alias(state)}`,
  )
  const diagram = ['stateDiagram-v2', ...named, '  [*] --> submitted', ...arrows()]
  return [
    HEAD,
    '```mermaid',
    ...diagram,
    '```',
    '',
    '## Moves, in the order of their buttons',
    '',
    'In brackets: taken when given.',
    '',
    '| move | from | to | by | needs | only if | owner afterwards | tells |',
    '|-|-|-|-|-|-|-|-|',
    ...MOVES.map(rowOf),
    '',
  ].join('\n')
}
