import { at, casesOf } from '../case'

const STEPPER = { label: '同行', unit: '位', value: 0, min: 0, max: 3 }

const stepper = casesOf('visitor/components/stepper/index', ['change'], STEPPER, {
  'up, as the page follows': {
    steps: [
      { tap: at('more') },
      { set: { value: 1 } },
      { tap: at('more') },
      { set: { value: 3 } },
      { tap: at('more') },
      { tap: at('less') },
    ],
  },
  'at the lower end': { steps: [{ tap: at('less') }, { set: { min: -1 } }, { tap: at('less') }] },
  'out of bounds': { with: { value: 9 }, steps: [{ tap: at('less') }, { tap: at('more') }] },
  'the bounds move': {
    with: { value: 3 },
    steps: [{ set: { max: 5 } }, { tap: at('more') }, { set: { max: 2 } }],
  },
  'words change': { steps: [{ set: { label: '能进', unit: '次' } }, { set: { unit: '' } }] },
  'numbers that are none': {
    with: { value: '2' },
    steps: [
      { tap: at('more') },
      { set: { value: null } },
      { tap: at('more') },
      { set: { value: 'x' } },
      { tap: at('more') },
    ],
  },
})

const CARD = {
  name: ['张先生，', '欢迎您来'],
  where: ['来 ', '3栋2单元1101'],
  over: '',
  code: ['482', '907'],
  spokenCode: '进门码 4 8 2 9 0 7',
  window: '今天 14:00 到 18:00',
  notes: ['只能进一次', '车牌 浙A·8D6K2'],
}
const QR = 'data:image/png;base64,AAAA'

const passCard = casesOf(
  'visitor/components/pass-card/index',
  [],
  { card: CARD, qr: QR },
  {
    'a live pass': {},
    'no picture yet': { with: { qr: '' }, steps: [{ set: { qr: QR } }, { set: { qr: '' } }] },
    'it ends': {
      steps: [
        { set: { card: { ...CARD, over: '已用完' } } },
        { set: { card: { ...CARD, over: '已作废', code: [] } } },
        { set: { card: CARD } },
      ],
    },
    'no card yet': {
      with: { card: null },
      steps: [{ set: { card: CARD } }, { set: { card: null } }],
    },
    erased: { with: { card: { ...CARD, code: [], notes: [], name: ['访客'], where: [] } } },
    'one note after the other': {
      steps: [
        { set: { card: { ...CARD, notes: ['能进 3 次', '一共 2 位', '车牌 浙A·8D6K2'] } } },
        { set: { card: { ...CARD, notes: ['一共 2 位', '能进 3 次'] } } },
        { set: { 'card.window': '明天' } },
        { set: { 'card.notes[0]': '换了一条' } },
      ],
    },
  },
)

const plateSheet = casesOf(
  'visitor/components/plate-sheet/index',
  ['change', 'close'],
  { open: true, plate: '' },
  {
    'key by key': {
      steps: [
        { tap: '浙' },
        { set: { plate: '浙' } },
        { tap: 'A' },
        { set: { plate: '浙A' } },
        { tap: '8' },
        { set: { plate: '浙A8' } },
        { tap: at('plate-delete') },
        { set: { plate: '浙A' } },
      ],
    },
    'an ordinary plate': {
      with: { plate: '浙A8D6K2' },
      steps: [{ tap: at('plate-done') }, { tap: at('plate-delete') }],
    },
    'a new energy plate': {
      with: { plate: '浙AD1288' },
      steps: [{ set: { plate: '浙AD12888' } }, { set: { plate: '浙AD128' } }],
    },
    'an embassy': { with: { plate: '使' }, steps: [{ tap: '1' }, { set: { plate: '使123456' } }] },
    'nothing to delete': { steps: [{ tap: at('plate-delete') }] },
    'not a plate': { with: { plate: '浙AXXXXXXX' } },
    shut: {
      with: { open: false },
      steps: [{ set: { plate: '粤B' } }, { set: { open: true } }, { tap: '1' }],
    },
    'a plate that is none': {
      with: { plate: null },
      steps: [{ tap: '京' }],
    },
  },
)

export const VISITOR = [...stepper, ...passCard, ...plateSheet]
