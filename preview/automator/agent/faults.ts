import { tell } from './window'

/** Tells of what the app did not catch, also of what happened before anybody could listen. */
export function relayFaults(): void {
  const preview = window.__preview
  if (preview === undefined) return
  for (const message of preview.errors) tell('App.exceptionThrown', { message, stack: '' })
  preview.host.on('error', ({ message, stack }) => {
    tell('App.exceptionThrown', { message, stack })
  })
}
