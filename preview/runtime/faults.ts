import * as glassEasel from 'glass-easel'

export interface Fault {
  message: string
  stack: string
}

/** Warnings of glass-easel about what Vant does on purpose; none concerns our own code. */
const KNOWN_NOISE =
  /are not unique while list updates|is not a valid property|type-incompatible value/

const faultOf = (error: unknown): Fault =>
  error instanceof Error
    ? { message: error.message, stack: error.stack ?? '' }
    : { message: String(error), stack: '' }

/**
 * Calls `listener` for everything the mini program throws and does not catch: in lifecycles,
 * handlers and observers, in timers, in promises.
 */
export function watchFaults(listener: (fault: Fault) => void): () => void {
  const onComponentError = (error: unknown): void => {
    listener(faultOf(error))
  }
  const onWarning = (message: string): boolean | undefined =>
    KNOWN_NOISE.test(message) ? undefined : true
  const onError = (event: ErrorEvent): void => {
    listener(faultOf(event.error ?? event.message))
  }
  const onRejection = (event: PromiseRejectionEvent): void => {
    listener(faultOf(event.reason))
  }
  glassEasel.addGlobalErrorListener(onComponentError)
  glassEasel.addGlobalWarningListener(onWarning)
  window.addEventListener('error', onError)
  window.addEventListener('unhandledrejection', onRejection)
  return () => {
    glassEasel.removeGlobalErrorListener(onComponentError)
    glassEasel.removeGlobalWarningListener(onWarning)
    window.removeEventListener('error', onError)
    window.removeEventListener('unhandledrejection', onRejection)
  }
}
