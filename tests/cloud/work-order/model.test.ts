import fc from 'fast-check'
import { ALL_EVENTS } from './life-model'
import { proving } from './life-property'

/** MODEL_RUNS for a longer look, MODEL_SEED for another; a fixed seed, so that a green run stays green. */
const RUNS = Number(process.env['MODEL_RUNS'] ?? 1000)
const SEED = Number(process.env['MODEL_SEED'] ?? 20261124)

test('whatever people try, the order is what the model says, and its history only grows', async () => {
  const { cloud, property, reached } = await proving()
  await fc.assert(property, { numRuns: RUNS, seed: SEED })
  await cloud.close()
  // A model that never gets anywhere would agree with anything.
  const all = [...ALL_EVENTS, 'submitted', 'commented', 'noted', 'nudged', 'still-broken']
  expect([...reached].sort()).toEqual(all.sort())
}, 1_200_000)
