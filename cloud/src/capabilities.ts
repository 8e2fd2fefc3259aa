import type { Capability } from './capability'
import { demo } from './demo/demo.routes'
import { dialIntent } from './dial-intent/dial-intent.routes'
import { directoryCapability } from './directory/directory.routes'
import { household } from './household/household.routes'
import { idempotency } from './idempotency/idempotency.capability'
import { media } from './media/media.capability'
import { messages } from './messages/messages.capability'
import { notify } from './notify/notify.capability'
import { personCapability } from './person/person.routes'
import { promiseRules } from './promise-rules/promise-rules.capability'
import { session } from './session/session.routes'
import { visitor } from './visitor/visitor.routes'
import { workOrders } from './work-order/work-order.capability'

/** Everything the cloud can do. A new capability is one line here. */
export const capabilities: readonly Capability[] = [
  directoryCapability,
  dialIntent,
  session,
  // Before whatever holds a person's row: notices on their way are locked first (retention.store.ts).
  notify,
  messages,
  workOrders,
  promiseRules,
  media,
  visitor,
  household,
  idempotency,
  demo,
  // Last: whoever is deleted is blanked after everything that still points at them.
  personCapability(() => capabilities),
]
