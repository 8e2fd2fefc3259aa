import { addChoices, type Choice } from './choices'
import type { FrameState } from './state'
import { offsetTo } from './time-of-day'

const TIMES: readonly Choice[] = [
  { value: 'now', name: '现在' },
  ...['06:30', '09:30', '12:30', '18:10', '22:41', '03:00'].map((time) => ({
    value: time,
    name: time,
  })),
]

const FONT_SCALES: readonly Choice[] = [
  { value: '1', name: '标准' },
  { value: '1.4', name: '大，1.4 倍' },
  { value: '1.65', name: '最大，1.65 倍' },
]

const PRIVACY: readonly Choice[] = [
  { value: 'agreed', name: '同意了' },
  { value: 'ask', name: '还没问过' },
  { value: 'refused', name: '拒绝了' },
  { value: 'undeclared', name: '后台没有声明' },
]

/** Everything about the phone that can change while the app runs. */
export function addSettings(
  parent: HTMLElement,
  state: FrameState,
  change: (patch: Partial<FrameState>) => void,
  move: (offsetMs: number) => void,
): void {
  const group = (
    id: string,
    legend: string,
    choices: readonly Choice[],
    chosen: string,
    onChoose: (value: string) => void,
  ) => addChoices(parent, { id, legend, choices, chosen }, onChoose)

  group('font-scale', '微信字号', FONT_SCALES, String(state.fontScale), (value) =>
    change({ fontScale: Number(value) }),
  )
  group(
    'theme',
    '外观',
    [
      { value: 'light', name: '浅色' },
      { value: 'dark', name: '深色' },
    ],
    state.theme,
    (value) => change({ theme: value === 'dark' ? 'dark' : 'light' }),
  )
  group(
    'network',
    '网络',
    [
      { value: 'on', name: '有网' },
      { value: 'off', name: '没网' },
    ],
    state.offline ? 'off' : 'on',
    (value) => change({ offline: value === 'off' }),
  )
  const chosenTime = state.clockOffsetMs === 0 ? 'now' : ''
  group('time', '现在几点', TIMES, chosenTime, (value) =>
    move(value === 'now' ? 0 : offsetTo(value, Date.now())),
  )
  group('privacy', '隐私授权', PRIVACY, state.privacy, (value) =>
    change({ privacy: value as FrameState['privacy'] }),
  )
}
