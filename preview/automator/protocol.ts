/** The automation protocol's envelope, as both halves speak it. Its methods are those DevTools knows. */

export type Params = Record<string, unknown>

export interface Request {
  id: string
  method: string
  params: Params
}

/** An answer without its id. `result` is `{}` when there is nothing to tell. */
export type Answer = { result: unknown } | { error: { message: string } }

/** What happens without having been asked for. */
export interface Happening {
  method: 'App.logAdded' | 'App.bindingCalled' | 'App.exceptionThrown'
  params: Params
}

/** The door between the halves in the phone's window: the agent answers, Node hears. */
export interface AutomatorWindow {
  /** Set by the agent before any script of the app runs. */
  __automator: {
    /** Called once the app runs. `life` grows with every restart and keeps the ids of lives apart. */
    begin(life: number): void
    /**
     * Never rejects. A JSON text, so that what JSON cannot carry is judged inside the phone; null when
     * the app is not in that life (any more).
     */
    answer(life: number, method: string, params: Params): Promise<string | null>
  }
  /** Set by Node: carries a `Happening` as JSON. */
  __automatorHears(happening: string): void
}

export const failure = (error: unknown): Answer => ({
  error: { message: error instanceof Error ? error.message : String(error) },
})
