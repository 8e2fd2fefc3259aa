import { addChoices, type Choice } from './choices'
import type { FrameState } from './state'
import { offsetTo } from './time-of-day'

const TIMES = ['06:30', '09:30', '12:30', '18:10', '22:41', '03:00']

interface Setting {
  id: string
  legend: string
  choices: readonly Choice[]
  chosen: (state: FrameState) => string
  /** What the running phone is told. */
  patch: (value: string) => Partial<FrameState>
}

const SETTINGS: readonly Setting[] = [
  {
    id: 'font-scale',
    legend: '微信字号',
    choices: [
      { value: '1', name: '标准' },
      { value: '1.4', name: '大，1.4 倍' },
      { value: '1.65', name: '最大，1.65 倍' },
    ],
    chosen: ({ fontScale }) => String(fontScale),
    patch: (value) => ({ fontScale: Number(value) }),
  },
  {
    id: 'theme',
    legend: '外观',
    choices: [
      { value: 'light', name: '浅色' },
      { value: 'dark', name: '深色' },
    ],
    chosen: ({ theme }) => theme,
    patch: (value) => ({ theme: value === 'dark' ? 'dark' : 'light' }),
  },
  {
    id: 'network',
    legend: '网络',
    choices: [
      { value: 'on', name: '有网' },
      { value: 'off', name: '没网' },
    ],
    chosen: ({ offline }) => (offline ? 'off' : 'on'),
    patch: (value) => ({ offline: value === 'off' }),
  },
  {
    id: 'privacy',
    legend: '隐私授权',
    choices: [
      { value: 'agreed', name: '同意了' },
      { value: 'ask', name: '还没问过' },
      { value: 'refused', name: '拒绝了' },
      { value: 'undeclared', name: '后台没有声明' },
    ],
    chosen: ({ privacy }) => privacy,
    // The values above are that type's; a radio button gives them back as text.
    patch: (value) => ({ privacy: value as FrameState['privacy'] }),
  },
  {
    id: 'messages',
    legend: '微信订阅消息',
    choices: [
      { value: 'on', name: '微信里开着' },
      { value: 'off', name: '微信里关了' },
    ],
    chosen: ({ messages }) => messages,
    patch: (value) => ({ messages: value === 'off' ? 'off' : 'on' }),
  },
]

/** Everything about the phone that can change while the app runs. `move` is told an offset in ms. */
export function addSettings(
  parent: HTMLElement,
  state: FrameState,
  change: (patch: Partial<FrameState>) => void,
  move: (offsetMs: number) => void,
): void {
  for (const { chosen, patch, ...group } of SETTINGS) {
    addChoices(parent, { ...group, chosen: chosen(state) }, (value) => {
      change(patch(value))
    })
  }
  const choices = [
    { value: 'now', name: '现在' },
    ...TIMES.map((time) => ({ value: time, name: time })),
  ]
  const chosen = state.clockOffsetMs === 0 ? 'now' : ''
  addChoices(parent, { id: 'time', legend: '现在几点', choices, chosen }, (value) => {
    move(value === 'now' ? 0 : offsetTo(value, Date.now()))
  })
}
