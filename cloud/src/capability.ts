import type { Db } from './database/tables'
import type { Deps } from './deps'
import type { Door } from './http/door'
import type {
  AssignmentOf,
  CallHandler,
  ResidentsOf,
  TimerHandler,
  WaitingFor,
} from './notify/timer'

/** One thing the cloud can do, with everything it must remember to do. Listed in capabilities.ts. */
export interface Capability {
  readonly name: string
  readonly routes?: (door: Door) => void | Promise<void>
  readonly personData?: PersonData
  /** Adds what the demo shows; runs once, after the demo's communities were imported. */
  readonly seedDemo?: (deps: Deps) => Promise<void>
  /** Removes what may no longer be kept at `deps.clock.now()`; may run at any time, and twice. */
  readonly sweep?: (deps: Deps) => Promise<void>
  /** What happens when a timer of its own fires, by the timer's name; see notify/outbox.store.ts. */
  readonly timers?: Readonly<Record<string, TimerHandler>>
  /** Who has an order: one capability knows, and notices to its assignee are delivered by it. */
  readonly assignmentOf?: AssignmentOf
  /** Who waits for an order besides its reporter: one capability knows. */
  readonly waitingFor?: WaitingFor
  /** Who lives where an order is, besides its reporter: one capability knows. */
  readonly residentsOf?: ResidentsOf
  /** What it asks of other servers, by the name of the call; see notify/outbox.store.ts. */
  readonly calls?: Readonly<Record<string, CallHandler>>
}

/** A row as the export shows it: plain text, no codes or keys. */
export type ExportRow = Record<string, string | null>

/** What a capability keeps about a person. */
export interface PersonData {
  /** Every row about the person, by table. */
  export(db: Db, personId: string, deps: Deps): Promise<Record<string, ExportRow[]>>
  /**
   * Blanks person fields, free text and media inside the transaction that deletes the person; the
   * id may stay where history needs it. Files go by the sweep, after the commit.
   */
  erase(tx: Db, personId: string, now: Date): Promise<void>
}
