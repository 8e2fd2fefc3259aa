import { at, casesOf } from '../case'

const INSIDE = '<view data-test="inside">里面的话</view>'

const bottomSheet = casesOf(
  'components/bottom-sheet/index',
  ['close'],
  { open: false, label: '' },
  {
    'it comes up and goes down': {
      content: INSIDE,
      steps: [
        { set: { open: true } },
        { tap: at('inside') },
        { set: { open: false } },
        { set: { open: true } },
      ],
    },
    'open from the start': { with: { open: true, label: '其他电话' }, content: INSIDE },
    'the scrim asks to close': {
      with: { open: true },
      content: INSIDE,
      steps: [{ tap: at('scrim') }, { tap: at('scrim') }],
    },
    'seen on its way': {
      content: INSIDE,
      steps: [
        { set: { open: true }, ms: 20 },
        { wait: true, ms: 20 },
        { wait: true, ms: 40 },
        { set: { open: false }, ms: 50 },
        { wait: true, ms: 50 },
        { wait: true, ms: 200 },
      ],
    },
    'shut before it is up': {
      content: INSIDE,
      steps: [{ set: { open: true }, ms: 10 }, { set: { open: false }, ms: 10 }, { wait: true }],
    },
    'down to the end': {
      with: { open: true },
      content: INSIDE,
      steps: [
        { fire: '[class*="sheet--up"]', event: 'animationend' },
        { set: { open: false } },
        { fire: '[class*="sheet--down"]', event: 'animationend' },
        { set: { open: true } },
      ],
    },
    'nothing inside': { with: { open: true } },
    'the label changes': {
      with: { open: true, label: '甲' },
      steps: [{ set: { label: '乙' } }, { set: { label: '' } }],
    },
  },
)

const OPTIONS = [
  { id: 'b1', name: '1栋' },
  { id: 'b2', name: '2栋' },
  { id: 'b12', name: '12栋' },
  { id: 'v', name: '别墅区' },
]
const STEP = { title: '哪一栋', chosen: '', options: OPTIONS, searchable: true }
const CHOSEN = {
  title: '哪个单元',
  chosen: '12栋',
  options: OPTIONS.slice(0, 2),
  searchable: false,
}
const OPTION_EVENTS = ['pick', 'back', 'close', 'retry']
const OPTION_START = { open: true, label: '选房间', step: null, trouble: '' }

const optionSheet = casesOf('components/option-sheet/index', OPTION_EVENTS, OPTION_START, {
  'it waits': { steps: [{ tap: at('option-close') }, { set: { step: STEP } }] },
  'a name is picked': {
    with: { step: STEP },
    steps: [{ tap: '12栋' }, { tap: '别墅区' }, { tap: at('option') }],
  },
  'a few characters': {
    with: { step: STEP },
    steps: [
      { type: at('option-search'), text: '2' },
      { tap: at('option') },
      { type: at('option-search'), text: ' 别 ' },
      { type: at('option-search'), text: '没有' },
      { type: at('option-search'), text: '' },
    ],
  },
  'the next step': {
    with: { step: STEP },
    steps: [
      { type: at('option-search'), text: '1' },
      { set: { step: CHOSEN } },
      { tap: at('option-back') },
      { set: { step: STEP } },
      { tap: '1栋' },
    ],
  },
  'a step with a field after another one': {
    with: { step: STEP },
    steps: [
      { type: at('option-search'), text: '别' },
      { set: { step: { ...STEP, title: '哪一户' } } },
      { type: at('option-search'), text: '1' },
      { set: { step: { ...STEP, title: '哪一户' } } },
    ],
  },
  'no names': { with: { step: { ...STEP, options: [] } } },
  'something is in the way': {
    with: { trouble: '网络不通，请再试一次。' },
    steps: [{ tap: at('option-retry') }, { set: { trouble: '' } }, { set: { step: STEP } }],
  },
  'many names': {
    with: {
      step: {
        ...STEP,
        options: Array.from({ length: 60 }, (_, i) => ({ id: `b${i}`, name: `${i}栋` })),
      },
    },
    steps: [{ type: at('option-search'), text: '5' }, { tap: '59栋' }],
  },
  'two names alike': {
    with: { step: { ...STEP, options: [OPTIONS[0], { id: 'x', name: '1栋' }] } },
    steps: [{ tap: '1栋' }],
  },
  'shut and opened': {
    with: { step: STEP },
    steps: [{ set: { open: false } }, { set: { open: true } }, { tap: '2栋' }],
  },
})

export const SHEETS = [...bottomSheet, ...optionSheet]
