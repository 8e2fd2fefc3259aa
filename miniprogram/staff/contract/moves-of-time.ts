/** What happens to an order by itself. Time also confirms finished work and ends a pause. */
import type { Move } from '../../contract/work-order-move'

export const MOVES_OF_TIME: readonly Move[] = [
  {
    name: 'archive',
    from: ['done', 'rated'],
    to: 'archived',
    event: 'archived',
    by: ['system'],
    tells: {},
  },
  {
    name: 'owner-left',
    from: ['assigned', 'taken', 'scheduled', 'in-progress', 'paused', 'rework'],
    to: 'accepted',
    event: 'owner-left',
    by: ['system'],
    conditions: ['has-owner'],
    owner: 'nobody',
    tells: { desk: 'order-without-owner', reporter: 'order-returned' },
  },
  {
    name: 'owner-left',
    from: ['awaiting-acceptance'],
    to: 'same',
    event: 'owner-left',
    by: ['system'],
    conditions: ['has-owner'],
    owner: 'nobody',
    tells: {},
  },
]
