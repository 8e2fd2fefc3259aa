import { at, casesOf } from '../case'

const KEY = { shown: '8888', text: '拨打 8888', spoken: '拨打 8 8 8 8' }
const LANDLINE = { shown: '电话', text: '拨打 服务中心', spoken: '拨打服务中心' }
const EMERGENCIES = [at('emergency-119'), at('emergency-120'), at('emergency-110')]

const callBar = casesOf(
  'components/call-bar/index',
  ['call', 'emergency'],
  { call: null },
  {
    'no community yet': { steps: [{ tap: at('bar-call') }, { tap: '选小区' }] },
    'a call': { with: { call: KEY }, steps: [{ tap: at('bar-call') }, { tap: at('bar-call') }] },
    'the call comes and goes': {
      steps: [
        { set: { call: KEY } },
        { tap: at('bar-call') },
        { set: { call: LANDLINE } },
        { set: { call: null } },
        { set: { call: KEY } },
      ],
    },
    'wide and solid': {
      with: { call: KEY, wide: true, solid: true },
      steps: [{ set: { wide: false } }, { set: { solid: false } }, { set: { wide: true } }],
    },
    'wide without a community': { with: { wide: true } },
    'the red strip above it': {
      steps: [
        { tap: at('danger-strip') },
        ...EMERGENCIES.map((tap) => ({ tap })),
        { tap: at('danger-strip') },
        { tap: at('danger-strip') },
        { set: { call: KEY } },
      ],
    },
    'a main button in the slot': {
      with: { call: KEY },
      content: '<view class="btn" data-test="main">提交</view>',
      steps: [{ tap: at('main') }, { set: { call: null } }, { tap: at('main') }],
    },
    'flags that are no booleans': {
      with: { call: KEY, wide: '', solid: 'false' },
      steps: [{ set: { wide: 1 } }, { set: { wide: 'yes' } }, { set: { wide: null } }],
    },
    'a call that is no object': {
      steps: [{ set: { call: '' } }, { set: { call: KEY } }, { set: { call: 0 } }],
    },
  },
)

const dangerStrip = casesOf(
  'components/danger-strip/index',
  ['toggle', 'emergency'],
  {},
  {
    'opened and closed': {
      steps: [{ tap: at('danger-strip') }, { tap: '遇到危险，先打这里' }, { tap: '遇到危险先打' }],
    },
    'open from the start': {
      with: { opened: true },
      steps: [...EMERGENCIES.map((tap) => ({ tap })), { tap: at('danger-strip') }],
    },
    'the address to say': {
      with: { opened: true, say: [] },
      steps: [
        { set: { say: ['景湖花园，', '3栋2单元1101'] } },
        { set: { say: ['景湖花园'] } },
        { set: { say: ['景湖花园，', '景湖花园，', '门口'] } },
        { set: { say: [] } },
      ],
    },
    'the address comes while it is shut': {
      with: { say: ['景湖花园'] },
      steps: [{ tap: at('danger-strip') }, { tap: '119' }],
    },
    'opened later does not open it': {
      with: { opened: false },
      steps: [{ set: { opened: true } }],
    },
    'an address that is no list': {
      with: { opened: true, say: null },
      steps: [{ set: { say: '景湖花园' } }],
    },
  },
)

const RETURN = { stage: 'return', note: '14:32 拨打 服务中心 8888' }
const NEXT = {
  stage: 'next',
  line: { title: '打给值班经理', note: '现在有人接听', spoken: '打给值班经理' },
  callBack: { note: '14:45 前回电', spoken: '请物业打给我，14:45 前回电' },
  again: '再打一次 8888',
}
const PHONE = { stage: 'phone', note: '14:45 前给您回电', phone: '', problem: '' }
const ASKED = { stage: 'asked', title: '记下了', note: '14:45 前给您回电' }
const CALL_EVENTS = ['answered', 'dismissed', 'next', 'callback', 'phone', 'again']

const callSheet = casesOf(
  'components/call-sheet/index',
  CALL_EVENTS,
  { view: null },
  {
    'each answer': {
      with: { view: RETURN },
      steps: [
        { tap: at('answer-connected') },
        { tap: at('answer-no-answer') },
        { tap: '打不通' },
        { tap: at('answer-not-dialled') },
      ],
    },
    'down the ladder': {
      steps: [
        { set: { view: RETURN } },
        { tap: at('answer-no-answer') },
        { set: { view: NEXT } },
        { tap: at('next-line') },
        { tap: at('call-back') },
        { tap: at('call-again') },
        { set: { view: PHONE } },
        { type: at('call-back-phone'), text: '1388888' },
        { tap: at('call-back-send') },
        { set: { view: { ...PHONE, phone: '1388888', problem: '少了几位' } } },
        { type: at('call-back-phone'), text: '13888880000' },
        { tap: at('call-back-send') },
        { set: { view: ASKED } },
        { tap: '知道了' },
        { set: { view: null } },
      ],
    },
    'no further line': {
      with: { view: { ...NEXT, line: null } },
      steps: [{ tap: at('call-back') }],
    },
    'a number that is known': {
      with: { view: { ...PHONE, phone: '13800001111' } },
      steps: [{ tap: at('call-back-send') }, { tap: '不用了' }],
    },
    'the scrim': {
      with: { view: ASKED },
      steps: [{ tap: at('scrim') }, { set: { view: null }, ms: 100 }, { wait: true }],
    },
    'it goes down and comes back at once': {
      with: { view: RETURN },
      steps: [{ set: { view: null }, ms: 60 }, { set: { view: NEXT } }],
    },
  },
)

const LINES = [
  {
    lineId: 'l1',
    name: '值班经理',
    number: '6666',
    note: '现在有人接听',
    spoken: '拨打值班经理 6666',
  },
  {
    lineId: 'l2',
    name: '门岗',
    number: '400-800-8888',
    note: '小王在值班，转 12',
    spoken: '拨打门岗',
  },
  {
    lineId: 'l3',
    name: '监督'.repeat(20),
    number: '020-88888888',
    note: '明天 8:30 开始接听',
    spoken: '拨打监督',
  },
]

const lineSheet = casesOf(
  'components/line-sheet/index',
  ['line', 'close'],
  { lines: null },
  {
    'three lines': {
      with: { lines: LINES },
      steps: [
        { tap: at('line-l1') },
        { tap: at('line-l3') },
        { tap: '不用了' },
        { set: { lines: null } },
      ],
    },
    'another order': {
      with: { lines: LINES },
      steps: [
        { set: { lines: [LINES[2], LINES[0], LINES[1]] } },
        { tap: at('line-l1') },
        { set: { lines: [LINES[1]] } },
        { tap: at('line-l2') },
        { set: { lines: LINES } },
        { tap: at('line-l3') },
      ],
    },
    'an empty list': {
      with: { lines: [] },
      steps: [{ set: { lines: LINES } }, { set: { lines: [] } }],
    },
    'no list': {
      steps: [{ set: { lines: LINES } }],
    },
  },
)

const numberSheet = casesOf(
  'components/number-sheet/index',
  ['copy', 'close'],
  { view: null },
  {
    'a number': {
      with: { view: { title: '服务中心', number: '020-88888888' } },
      steps: [{ tap: '复制号码' }, { tap: '知道了' }, { set: { view: null } }],
    },
    'one number after the other': {
      steps: [
        { set: { view: { title: '服务中心', number: '8888' } } },
        { tap: '复制号码' },
        { set: { view: { title: '门岗', number: '6666' } } },
        { tap: '复制号码' },
        { set: { view: null } },
        { set: { view: { title: '门岗', number: '' } } },
      ],
    },
    'a view that lacks a field': {
      with: { view: { title: '服务中心' } },
      steps: [{ tap: '复制号码' }],
    },
  },
)

export const CALLS = [...callBar, ...dangerStrip, ...callSheet, ...lineSheet, ...numberSheet]
