// Ends what journeys-start.mjs began.
export default async function stop() {
  if (!globalThis.journeys) return
  const { hub, demos } = globalThis.journeys
  hub.close()
  const started = await Promise.allSettled(demos.values())
  await Promise.all(started.map(({ value }) => value?.stop()))
}
