import * as glassEasel from 'glass-easel'

export interface Fault {
  message: string
  stack: string
}

/** Warnings of glass-easel about what npm components do on purpose. Ours are heard. */
function isNoise(component: unknown): boolean {
  const path = typeof component === 'string' ? component : (component as { is?: string }).is
  return path === undefined || path === '' || path.startsWith('miniprogram_npm/')
}

/** A failed `wx` call rejects with `{ errMsg }`, which is no Error. */
function faultOf(error: unknown): Fault {
  if (error instanceof Error) return { message: error.message, stack: error.stack ?? '' }
  const named = typeof error === 'object' && error !== null && 'errMsg' in error
  return { message: String(named ? error.errMsg : error), stack: '' }
}

/**
 * Calls `listener` for everything the mini program throws and does not catch: in lifecycles,
 * handlers and observers, in timers, in promises.
 */
export function watchFaults(listener: (fault: Fault) => void): () => void {
  const onComponentError = (error: unknown): void => {
    listener(faultOf(error))
  }
  // false keeps the warning out of the console
  const onWarning = (_message: string, component: unknown): boolean => !isNoise(component)
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
