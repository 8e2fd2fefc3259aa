import { at, casesOf } from '../case'

const LONG = '水龙头一直在滴水，'.repeat(30)

const option = (id: string, name: string, on = false) => ({ id, name, on })
const REASONS = [
  option('parts', '等材料'),
  option('resident', '等住户'),
  option('weather', '等天气'),
]
const CHOICE_START = {
  aside: '',
  many: false,
  name: '在等什么',
  options: REASONS,
  problem: '',
  test: 'pause-reason',
}

const choiceField = casesOf('staff/components/choice-field/index', ['choose'], CHOICE_START, {
  'one of them': {
    steps: [
      { tap: at('pause-reason', 'resident') },
      { set: { options: [REASONS[0], option('resident', '等住户', true), REASONS[2]] } },
      { tap: '等天气' },
      { set: { 'options[1].on': false, 'options[2].on': true } },
    ],
  },
  'several of them': {
    with: { aside: '可以不选', many: true, name: '这次答复算', test: 'keep' },
    steps: [
      { tap: at('keep', 'parts') },
      { set: { 'options[0].on': true } },
      { tap: at('keep', 'weather') },
      { set: { 'options[2].on': true } },
      { tap: '等材料' },
      { set: { 'options[0].on': false } },
    ],
  },
  'none was chosen': {
    with: { problem: '还没选在等什么' },
    steps: [{ tap: at('pause-reason') }, { set: { problem: '' } }, { set: { problem: '选一个' } }],
  },
  'what is beside the name changes': {
    with: { aside: '现在是一般' },
    steps: [{ set: { aside: '现在是急' } }, { set: { aside: '' } }, { set: { name: '改成' } }],
  },
  'the page’s hook and kind change': {
    steps: [{ set: { test: 'urgency', many: true } }, { tap: at('urgency', 'parts') }],
  },
  'other options in their place': {
    with: { options: [option('parts', '等材料', true), REASONS[1]] },
    steps: [
      { set: { options: [REASONS[2], REASONS[1], REASONS[0]] } },
      { tap: at('pause-reason', 'parts') },
      { set: { options: [] } },
    ],
  },
  'long names': { with: { aside: LONG, name: LONG, options: [option('long', LONG, true)] } },
  'options that are no list': {
    with: { options: null },
    steps: [{ set: { options: 'x' } }, { set: { options: {} } }, { set: { options: REASONS } }],
  },
})

const READY = [
  { id: 'r1', name: '换了角阀，试水不漏' },
  { id: 'r2', name: '通了' },
]
const WORDS_START = {
  aside: '住户看得到',
  count: '',
  hold: '如：换了角阀，试水不漏',
  name: '做了什么',
  problem: '',
  ready: READY,
  test: 'words',
  value: '',
}

const wordsField = casesOf(
  'staff/components/words-field/index',
  ['words', 'ready', 'enter'],
  WORDS_START,
  {
    'a sentence that is ready': {
      steps: [
        { tap: at('ready-words', 'r2') },
        { set: { value: '通了' } },
        { type: at('words'), text: '通了，试过了' },
        { tap: '换了角阀，试水不漏' },
        { set: { value: '通了，试过了换了角阀，试水不漏' } },
        { fire: at('words'), event: 'confirm', detail: { value: '通了' } },
      ],
    },
    'the field keeps what is typed while its surroundings change': {
      with: { ready: [] },
      steps: [
        { type: at('words'), text: LONG },
        { set: { count: '还能写 12 字' } },
        { set: { count: '', problem: '写多了 3 字' } },
        { set: { ready: READY } },
        { set: { problem: '' } },
      ],
    },
    'nothing was written': {
      with: { problem: '还没写做了什么', ready: [] },
      steps: [
        { type: at('words'), text: '好了' },
        { set: { count: '还能写 50 字' } },
        { set: { problem: '' } },
      ],
    },
    'a draft opens': {
      with: { value: '换了角阀\n试水不漏' },
      steps: [{ set: { value: '换好了' } }, { set: { value: '' } }],
    },
    'emptied by the page': {
      steps: [
        { set: { value: '好了' } },
        { type: at('words'), text: '好了，没问题' },
        { set: { value: '好了，没问题' } },
        { set: { value: '' } },
      ],
    },
    'the same sentence once more': {
      with: { turn: 1, value: '通了' },
      steps: [
        { type: at('words'), text: '通了，又堵了' },
        { tap: at('ready-words', 'r2') },
        { set: { turn: 2, value: '通了' } },
        { type: at('words'), text: '' },
        { set: { turn: 3 } },
      ],
    },
    'another name, hold and hook': {
      steps: [
        { set: { aside: '', hold: '为什么', name: '为什么退回', test: 'reason' } },
        { tap: at('ready-reason') },
        { type: at('reason'), text: '不归我们' },
      ],
    },
    'other sentences': {
      steps: [
        { set: { ready: [...READY].reverse() } },
        { tap: at('ready-words', 'r1') },
        { set: { ready: [{ id: 'r3', name: LONG }] } },
        { tap: at('ready-words') },
      ],
    },
    'sentences that are no list, a value that is no text': {
      with: { ready: null, value: null },
      steps: [{ set: { ready: 'x', value: 0 } }, { set: { ready: {}, value: false } }],
    },
  },
)

const photo = (id: string, index: number) => ({
  id,
  path: `/media/${id}.jpg`,
  label: `第 ${index} 张照片`,
})
const PHOTOS = [photo('p1', 1), photo('p2', 2), photo('p3', 3)]
const PHOTO_START = { aside: '可以不拍', full: false, name: '办完的照片', tiles: [], trouble: '' }

const photoField = casesOf(
  'staff/components/photo-field/index',
  ['add', 'open', 'remove'],
  PHOTO_START,
  {
    'none, then one': {
      steps: [{ tap: at('add-photo') }, { set: { tiles: PHOTOS.slice(0, 1) } }, { tap: '拍照' }],
    },
    'opened and taken away': {
      with: { tiles: PHOTOS },
      steps: [
        { tap: '[data-id="p2"]' },
        { tap: at('remove-photo', 'p2') },
        { set: { tiles: [PHOTOS[0], photo('p3', 2)] } },
        { tap: at('remove-photo', 'p3') },
        { tap: at('remove-photo') },
        { set: { tiles: [] } },
      ],
    },
    full: {
      with: { full: true, tiles: PHOTOS },
      steps: [{ set: { full: false, tiles: PHOTOS.slice(1) } }, { tap: at('add-photo') }],
    },
    'one could not be taken': {
      with: { trouble: '没有拍到，请再试一次。' },
      steps: [{ tap: at('add-photo') }, { set: { trouble: '' } }, { set: { trouble: '太大了' } }],
    },
    'no aside, another name': {
      with: { aside: '' },
      steps: [{ set: { name: '动手前的照片' } }, { set: { aside: '可以不拍' } }],
    },
    'photos that are no list': {
      with: { full: '', tiles: null },
      steps: [{ set: { full: 'yes', tiles: 0 } }, { set: { full: null, tiles: PHOTOS } }],
    },
  },
)

export const STAFF_FIELDS = [...choiceField, ...wordsField, ...photoField]
