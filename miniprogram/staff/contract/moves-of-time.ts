/** What happens to an order by itself. Time also confirms finished work and ends a pause. */
import type { Move } from '../../contract/work-order-move'
import { FINAL_STATES, FINISHED_STATES } from '../../contract/work-order-states'
import { OPEN } from './moves-of-staff'

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
  // The other half of merge and split: what happens to the order that goes on.
  {
    name: 'gain',
    from: OPEN,
    to: 'same',
    event: 'gained',
    by: ['system'],
    tells: { owner: 'order-gained' },
  },
  {
    name: 'lose',
    from: [...OPEN, ...FINISHED_STATES, ...FINAL_STATES],
    to: 'same',
    event: 'lost',
    by: ['system'],
    tells: {},
  },
]
