import { type Step, at, casesOf } from '../case'

const PHONE_START = { last: false, open: false, phone: '138******21', spoken: '', typed: '' }

const phoneLine = casesOf('requests/components/phone-line/index', ['open', 'type'], PHONE_START, {
  'the one remembered': {
    with: { spoken: '1 3 8，尾号 2 1' },
    steps: [
      { tap: at('change-phone') },
      { tap: '改电话' },
      { set: { phone: '020*****88', spoken: '0 2 0，尾号 8 8' } },
      { set: { last: true } },
    ],
  },
  'another one is written': {
    steps: [
      { tap: at('change-phone') },
      { set: { open: true, typed: '' } },
      { type: at('phone-field'), text: '1380013' },
      { set: { typed: '1380013' } },
      { type: at('phone-field'), text: '13800138000' },
      { set: { open: false, phone: '138******00' } },
    ],
  },
  'none is remembered': {
    with: { phone: '', last: true },
    steps: [
      { type: at('phone-field'), text: '020-88888888' },
      { set: { last: false } },
      { set: { phone: '138******21' } },
    ],
  },
  'the field opens with what was written before': {
    with: { typed: '13800138000' },
    steps: [
      { set: { open: true } },
      { type: at('phone-field'), text: '' },
      { set: { open: false } },
      { set: { open: true } },
    ],
  },
  'the form is started over': {
    with: { open: true, phone: '', turn: 0 },
    steps: [
      { type: at('phone-field'), text: '1380013' },
      { set: { turn: 1, typed: '' } },
      { type: at('phone-field'), text: '13900139000' },
    ],
  },
  'what is no text and no flag': {
    with: { open: 'false', phone: null, spoken: 0 },
    steps: [
      { set: { open: 0, phone: 13800138000 } },
      { set: { phone: '138******21', open: null } },
    ],
  },
})

const CALL = { shown: '8888', text: '拨打 8888', spoken: '拨打 8 8 8 8' }
const SMELL = {
  instruction: ['先开窗，', '别开灯，', '到外面打电话。'],
  deskFirst: false,
  numbers: [
    { number: '119', spoken: '1 1 9' },
    { number: '120', spoken: '1 2 0' },
  ],
}
const STUCK = { instruction: ['别扒门，', '我们马上来。'], deskFirst: true, numbers: [] }

const wordStrip = casesOf(
  'requests/components/word-strip/index',
  ['call', 'emergency'],
  { call: null, strip: null },
  {
    'nothing speaks of danger': { with: { call: CALL } },
    'numbers first': {
      with: { call: CALL, strip: SMELL },
      steps: [{ tap: at('strip-119') }, { tap: '120' }, { tap: at('strip-120') }],
    },
    'the desk first': {
      with: { call: CALL, strip: { ...STUCK, numbers: SMELL.numbers.slice(0, 1) } },
      steps: [{ tap: '拨打 8888' }, { tap: at('strip-119') }],
    },
    'no desk to call': {
      with: { strip: STUCK },
      steps: [{ set: { call: CALL } }, { tap: '拨打 8888' }, { set: { call: null } }],
    },
    'it comes, changes and goes as somebody types': {
      with: { call: CALL },
      steps: [
        { set: { strip: SMELL } },
        { tap: at('strip-119') },
        { set: { strip: { ...SMELL, numbers: [...SMELL.numbers].reverse() } } },
        { tap: at('strip-119') },
        { set: { strip: STUCK } },
        { tap: '拨打 8888' },
        { set: { strip: null } },
      ],
    },
    'one phrase twice': {
      with: { strip: { ...SMELL, instruction: ['快走，', '快走，', '别回头。'] } },
    },
    'a strip that is no object': {
      with: { strip: '' },
      steps: [{ set: { strip: STUCK } }, { set: { strip: 0 } }, { set: { strip: {} } }],
    },
  },
)

const instant = (text: string): number => Date.parse(`${text}+08:00`)
const windowOf = (from: string, to: string) => ({
  from: new Date(instant(from)).toISOString(),
  to: new Date(instant(to)).toISOString(),
})
const WINTER = instant('2026-11-24T14:32:00')
const AFTERNOON = windowOf('2026-11-24T14:45:00', '2026-11-24T18:00:00')
const TOMORROW = windowOf('2026-11-25T08:00:00', '2026-11-25T12:00:00')
const OWN = windowOf('2026-11-27T10:00:00', '2026-11-27T12:00:00')
const turn = (column: number, value: number): Step => ({
  fire: 'wx-picker',
  event: 'columnchange',
  detail: { column, value },
})
const choose = (...value: unknown[]): Step => ({
  fire: 'wx-picker',
  event: 'change',
  detail: { value },
})

const whenPicks = casesOf(
  'requests/components/when-picks/index',
  ['pick'],
  { at: WINTER, window: null },
  {
    'each choice, as the page follows': {
      steps: [
        { tap: at('when-half') },
        { set: { window: AFTERNOON } },
        { tap: '明天上午' },
        { set: { window: TOMORROW } },
        { tap: at('when-asap') },
        { set: { window: null } },
      ],
    },
    'a time of one’s own': {
      steps: [
        turn(0, 3),
        turn(1, 1),
        choose(3, 1),
        { set: { window: OWN } },
        { tap: at('when-own') },
        { set: { window: AFTERNOON } },
      ],
    },
    'another day starts at its first hours': {
      steps: [turn(1, 1), turn(0, 1), turn(1, 5), choose(1, 5), turn(0, 0), choose(0, 0)],
    },
    'rows as text, and rows that are not there': {
      steps: [choose('2', '0'), choose(99, 0), choose(0, 99), choose(), turn(0, 99), turn(0, -1)],
    },
    'a choice that has begun': {
      with: { window: TOMORROW },
      steps: [{ set: { at: instant('2026-11-25T09:10:00') } }],
    },
    'late in the evening': {
      with: { at: instant('2026-11-24T23:59:00') },
      steps: [{ tap: at('when-half') }, turn(0, 1), choose(1, 0)],
    },
    'the hours go by': {
      steps: [
        { set: { at: instant('2026-11-24T16:50:00') } },
        { set: { at: instant('2026-11-24T17:20:00') } },
        { tap: at('when-half') },
        { set: { at: instant('2026-11-25T00:00:00') } },
        { tap: at('when-half') },
      ],
    },
    'a day that is far away': {
      with: { window: windowOf('2027-01-01T08:00:00', '2027-01-01T10:00:00') },
      steps: [{ tap: at('when-asap') }],
    },
    'no time yet': {
      with: { at: 0 },
      steps: [{ set: { window: null } }, { set: { at: WINTER } }, { tap: at('when-half') }],
    },
  },
)

export const REPORT = [...phoneLine, ...wordStrip, ...whenPicks]
