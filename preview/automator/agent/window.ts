import type { AutomatorWindow, Happening } from '../protocol'
import type { OpenPage, PageInstance } from '../../runtime/host'

/** The phone's window as the agent sees it, with what the runtime put there for the app's scripts. */
type AgentWindow = AutomatorWindow &
  Record<string, unknown> & {
    wx: Record<string, unknown>
    getCurrentPages: () => PageInstance[]
  }

export const agentWindow = window as unknown as AgentWindow

export function tell(method: Happening['method'], params: Happening['params']): void {
  agentWindow.__automatorHears(JSON.stringify({ method, params }))
}

/** The pages of the stack, bottom to top. */
export const openPages = (): readonly OpenPage[] => window.__preview?.pages() ?? []
