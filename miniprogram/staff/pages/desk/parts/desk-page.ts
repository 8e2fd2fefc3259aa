/** What the parts of the queue's page rely on; each is a behavior that brings some of it. */
import type { ChangeWatch } from '../../../services/change-watch'
import type { Asked, DeskList } from '../../../services/desk-queue'
import type { Overtaken } from '../view'

export interface DeskPage {
  communityId: string
  asked: Asked
  list: DeskList | null
  /** ISO instant of the list's last answer */
  savedAt: string | null
  pages: number
  /** counts the questions, so that a late answer does not replace a newer one */
  round: number
  watch: ChangeWatch
  /** by order, until something else is asked for */
  changed: Record<string, Overtaken>
  /** in the search field, looked for or not yet */
  typed: string
  buildings: { id: string; name: string }[]
  setData(patch: Record<string, unknown>): void
  /** Asks for something else: what is shown goes until its answer comes. */
  open(patch: Partial<Asked>): void
  refresh(): Promise<boolean>
  redraw(): void
  tell(text: string): void
}

export const deskPage = (instance: unknown) => instance as DeskPage
