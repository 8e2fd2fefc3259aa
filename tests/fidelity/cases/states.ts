import { at, casesOf } from '../case'

const LONG = '我们已经收到您的报修，'.repeat(12) + '请放心。'

const toldLine = casesOf(
  'components/told-line/index',
  [],
  { text: '' },
  {
    'nothing told, then something, then nothing': {
      steps: [
        { set: { text: '记下了' } },
        { set: { text: '已存到通讯录' } },
        { set: { text: '' } },
      ],
    },
    'a long line': { with: { text: LONG } },
    'digits and spaces stay as they are': { with: { text: '单号  1123-07 \n 已记下' } },
    'what looks like a tag is text': { with: { text: '<view>&lt;&nbsp;{{ 1 }}</view>' } },
    'a page hands over what is no text': {
      steps: [
        { set: { text: null } },
        { set: { text: 0 } },
        { set: { text: 12 } },
        { set: { text: false } },
        { set: { text: true } },
        { set: { text: ['甲', '乙'] } },
        { set: { text: { a: 1 } } },
      ],
    },
  },
)

const emptyState = casesOf(
  'components/empty-state/index',
  [],
  { title: '', text: '' },
  {
    'nothing to say': {},
    'a sentence in clauses': {
      with: { title: '还没有报修', text: '报过的修都在这里，随时看得到。' },
      steps: [
        { set: { text: '没有逗号' } },
        { set: { text: '' } },
        { set: { text: '一，二，三，四。' } },
        { set: { title: '换一个题目' } },
      ],
    },
    'the same clause twice': { with: { title: '嗯', text: '好，好，好，' } },
    'a long sentence': { with: { title: LONG, text: LONG } },
    'a door in the slot': {
      with: { title: '还没有访客', text: '登记一位，门岗就认得。' },
      content: '<view class="btn" data-test="door">登记访客</view><text>或打电话</text>',
      steps: [{ set: { title: '还是没有' } }],
    },
    'a page hands over what is no text': {
      steps: [{ set: { title: 3, text: '好' } }, { set: { text: null } }],
    },
  },
)

const failure = casesOf(
  'components/failure/index',
  ['retry'],
  {},
  {
    'what it says by itself': { steps: [{ tap: at('retry') }, { tap: '再试一次' }] },
    'a reason of its own': {
      with: { why: '网络不通，您写的都还在。' },
      steps: [{ set: { why: '好了' } }, { set: { why: '' } }, { tap: at('retry') }],
    },
    'no way to try again': {
      with: { retry: '' },
      steps: [{ set: { retry: '回首页' } }, { tap: '回首页' }],
    },
    'a number to quote': {
      with: { quote: '' },
      steps: [{ set: { quote: '1123-07' } }, { set: { quote: '1123-08' } }, { set: { quote: '' } }],
    },
    'a title of its own': { with: { title: LONG }, steps: [{ set: { title: '' } }] },
    'properties that the page leaves undefined': {
      with: { title: undefined, why: undefined, retry: undefined, quote: undefined },
      steps: [{ set: { title: '好' } }],
    },
    'properties that the page sets to null': {
      with: { title: null, why: null, retry: null, quote: null },
    },
  },
)

const stateLine = casesOf(
  'components/state-line/index',
  [],
  {},
  {
    'what it is by itself': {},
    'each tone': {
      with: { tone: '', icon: 'clock-o', text: '已受理，等派单' },
      steps: [
        { set: { tone: 'warn', icon: 'warning' } },
        { set: { tone: 'danger' } },
        { set: { tone: 'quiet', icon: 'ellipsis', text: '已取消' } },
        { set: { tone: '', icon: 'success', text: '已完成，等您验收，谢谢。' } },
        { set: { text: '' } },
      ],
    },
    'a long text': { with: { text: LONG } },
  },
)

const bones = casesOf(
  'components/bones/index',
  [],
  {},
  {
    'still, then slow': {
      steps: [
        { wait: true, ms: 3000 },
        { wait: true, ms: 3000 },
      ],
    },
    'no rows': { with: { count: 0 } },
    'five rows': { with: { count: 5 }, steps: [{ wait: true, ms: 5000 }] },
    'a number written as text': { with: { count: '3' } },
    'the number changes once it stands': { with: { count: 1 }, steps: [{ set: { count: 4 } }] },
  },
)

export const STATES = [...toldLine, ...emptyState, ...failure, ...stateLine, ...bones]
