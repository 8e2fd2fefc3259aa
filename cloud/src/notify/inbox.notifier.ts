import type { Notifier } from '../ports'
import { putIntoInboxes } from './inbox.store'

/** The app's own inbox, the carrier that every notice takes. */
export const inboxNotifier: Notifier = { deliver: putIntoInboxes }
