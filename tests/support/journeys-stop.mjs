// Ends what journeys-start.mjs began.
export default async function stop() {
  await globalThis.journeysDemo?.stop()
}
