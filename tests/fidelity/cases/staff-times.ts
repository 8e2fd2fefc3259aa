import { type Step, at, casesOf } from '../case'

/** A choice in the picker at this place among its like; its wheels are not compared. */
const choose = (place: number, value: unknown): Step => ({
  fire: `wx-picker:nth-of-type(${place})`,
  event: 'change',
  detail: { value },
})

const CALENDAR = { start: '2026-11-24', end: '2027-01-23', date: '2026-11-24' }
const ready = (id: string, name: string, on = false) => ({ id, name, on })
const UNTILS = [
  ready('u0', '今天 16:45'),
  ready('u1', '明天 9:00'),
  ready('u2', '11 月 27 日 9:00'),
]
const MOMENT = { ...CALENDAR, ready: UNTILS, day: '', clock: '' }
const MOMENT_START = {
  aside: '最长 7 天',
  name: '什么时候接着办',
  problem: '',
  view: MOMENT,
}
const DAY = { date: '2026-11-27', day: '11 月 27 日' }

const momentField = casesOf(
  'staff/components/moment-field/index',
  ['ready', 'date', 'clock'],
  MOMENT_START,
  {
    'one that is ready': {
      steps: [
        { tap: at('ready-until', 'u1') },
        {
          set: {
            view: {
              ...MOMENT,
              ready: [UNTILS[0], ready('u1', '明天 9:00', true), UNTILS[2]],
              ...{ date: '2026-11-25', day: '明天', clock: '09:00' },
            },
          },
        },
        { tap: '今天 16:45' },
      ],
    },
    'day and hour of one’s own': {
      steps: [
        choose(1, '2026-11-27'),
        { set: { view: { ...MOMENT, ...DAY } } },
        choose(2, '18:30'),
        { set: { 'view.clock': '18:30' } },
        { tap: at('until-clock') },
      ],
    },
    'too late': {
      with: { problem: '最长 7 天', view: { ...MOMENT, ...DAY, clock: '18:30' } },
      steps: [{ set: { problem: '' } }, { set: { problem: '还没选时间' } }],
    },
    'another reason allows less': {
      with: { aside: '' },
      steps: [
        { set: { aside: '最长 1 天', view: { ...MOMENT, ready: UNTILS.slice(0, 2) } } },
        { set: { aside: '最长 1 小时', view: { ...MOMENT, ready: [] } } },
        { set: { name: '到什么时候' } },
      ],
    },
    'no view yet': {
      with: { view: null },
      steps: [{ set: { view: MOMENT } }, { set: { view: {} } }],
    },
    'the page leaves the view undefined': {
      with: { view: undefined },
      steps: [choose(1, '2026-11-27'), { set: { view: MOMENT } }],
    },
    'a value that is no text': { steps: [choose(1, 20261127), choose(2, null), choose(2, '')] },
  },
)

const WINDOWS = [
  ready('w0', '住户方便：今天 16:00–18:00'),
  ready('w1', '明天 09:00–11:00'),
  ready('w2', '明天 14:00–16:00'),
]
const WINDOW = { ...CALENDAR, ready: WINDOWS, day: '', from: '', to: '', soon: null }
const WINDOW_START = { name: '什么时候上门', problem: '', view: WINDOW }
const WINDOW_EVENTS = ['ready', 'date', 'from', 'to', 'soon']

const windowField = casesOf('staff/components/window-field/index', WINDOW_EVENTS, WINDOW_START, {
  'what the resident offered': {
    steps: [
      { tap: at('ready-window') },
      {
        set: {
          view: {
            ...WINDOW,
            ready: [ready('w0', '住户方便：今天 16:00–18:00', true), ...WINDOWS.slice(1)],
            ...{ day: '今天', from: '16:00', to: '18:00' },
          },
        },
      },
      { tap: at('ready-window', 'w2') },
    ],
  },
  'day and hours of one’s own': {
    steps: [
      choose(1, '2026-11-27'),
      { set: { 'view.date': DAY.date, 'view.day': DAY.day } },
      choose(2, '09:30'),
      { set: { 'view.from': '09:30' } },
      choose(3, '11:00'),
      { set: { 'view.to': '11:00' } },
      { tap: at('window-to') },
    ],
  },
  'as soon as can be': {
    with: { view: { ...WINDOW, soon: true } },
    steps: [
      { tap: at('soon') },
      { tap: at('ready-window', 'w1') },
      { set: { view: { ...WINDOW, soon: false } } },
      { tap: '越快越好' },
      { set: { 'view.soon': null } },
    ],
  },
  'the wrong way round': {
    with: {
      problem: '结束的时间要晚于开始的时间',
      view: { ...WINDOW, ...DAY, from: '11:00', to: '09:00' },
    },
    steps: [choose(3, '12:00'), { set: { problem: '' } }, { set: { problem: '还没选' } }],
  },
  'nothing ready': {
    with: { view: { ...WINDOW, ready: [] } },
    steps: [{ set: { name: '改到什么时候' } }, { set: { 'view.ready': WINDOWS } }],
  },
  'the hours go by': {
    steps: [
      { set: { 'view.ready': WINDOWS.slice(1) } },
      { set: { 'view.ready': [WINDOWS[2], WINDOWS[1]] } },
      { tap: at('ready-window', 'w1') },
      { set: { 'view.start': '2026-11-25' } },
    ],
  },
  'no view yet': {
    with: { view: null },
    steps: [{ set: { view: WINDOW } }, { set: { view: {} } }],
  },
  'the page leaves the view undefined': {
    with: { view: undefined },
    steps: [choose(2, '09:30'), { set: { view: WINDOW } }],
  },
})

export const STAFF_TIMES = [...momentField, ...windowField]
