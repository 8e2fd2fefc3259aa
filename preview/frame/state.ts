import type { HostSettings } from '../runtime/host'

/** What the panel remembers between visits. The clock is the server's and is asked for. */
export type FrameState = Pick<
  HostSettings,
  'persona' | 'fontScale' | 'theme' | 'offline' | 'privacy' | 'messages' | 'clockOffsetMs'
>

const KEY = 'preview:frame'

const FIRST_STATE: FrameState = {
  persona: 'resident',
  fontScale: 1,
  theme: 'light',
  offline: false,
  privacy: 'agreed',
  messages: 'on',
  clockOffsetMs: 0,
}

export function loadState(storage: Pick<Storage, 'getItem'>): FrameState {
  try {
    const kept = JSON.parse(storage.getItem(KEY) ?? '{}') as Partial<FrameState>
    // Being offline after opening the page again looks like a fault, so it is not kept.
    return { ...FIRST_STATE, ...kept, offline: false, clockOffsetMs: 0 }
  } catch {
    return FIRST_STATE
  }
}

export function saveState(storage: Pick<Storage, 'setItem'>, state: FrameState): void {
  storage.setItem(KEY, JSON.stringify(state))
}

/** How the app is opened: from a code, from a card, or by itself. Keys are the page's query. */
export interface Opening {
  path?: string
  query?: Record<string, string>
  /** WeChat's scene number. */
  launchScene?: number
}

/** Address of the bare app for this phone; the runtime reads the settings from it. */
export function appAddress(state: FrameState, { path, query, launchScene }: Opening = {}): string {
  const parameters = new URLSearchParams({
    persona: state.persona,
    fontScale: String(state.fontScale),
    theme: state.theme,
    privacy: state.privacy,
    messages: state.messages,
    clockOffsetMs: String(state.clockOffsetMs),
    ...(state.offline ? { offline: '1' } : {}),
    ...(path ? { path } : {}),
    ...(launchScene ? { launchScene: String(launchScene) } : {}),
    ...query,
  })
  return `/app/?${parameters.toString()}`
}

/** The card `onShareAppMessage` gave, as an opening; 1007 is a card in a private chat. */
export function openingOfCard(cardPath: string): Opening {
  const [path = '', search = ''] = cardPath.split('?')
  return { path, query: Object.fromEntries(new URLSearchParams(search)), launchScene: 1007 }
}
