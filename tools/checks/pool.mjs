import { cpus } from 'node:os'

/** Runs the jobs in order, at most two (or the machine's cores, if fewer) at a time. */
export async function inTurn(jobs, atOnce = Math.min(2, cpus().length)) {
  const results = []
  const queue = jobs.map((job, index) => ({ job, index }))
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      results[next.index] = await next.job()
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return results
}
