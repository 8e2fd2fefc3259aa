import { at, casesOf } from '../case'
import { photoTile } from './requests'

const OPEN = { text: '等您同意，同意了才动手', icon: 'warning', tone: 'warn' }
const AGREED = { text: '您同意了', icon: 'success', tone: '' }
const REFUSED = { text: '您没有同意', icon: 'cross', tone: 'quiet' }
const TAP_LINES = [
  { what: '角阀 × 2', yuan: '70 元' },
  { what: '生料带', yuan: '3.50 元' },
  { what: '人工', yuan: '50 元' },
]
const PRICE = { lines: TAP_LINES, total: '123.50 元', state: OPEN }

const priceCard = casesOf(
  'requests/components/price-card/index',
  [],
  { price: PRICE },
  {
    'asked, agreed, refused': {
      steps: [
        { set: { price: { ...PRICE, state: AGREED } } },
        { set: { 'price.state': REFUSED } },
        { set: { 'price.state.text': '您没有同意，我们再想办法' } },
      ],
    },
    'nothing to pay': {
      with: { price: { lines: [], total: '不用花钱', state: { ...AGREED, text: '不用您付钱' } } },
      steps: [{ set: { price: PRICE } }],
    },
    'no price yet': {
      with: { price: null },
      steps: [{ set: { price: PRICE } }, { set: { price: null } }],
    },
    'another quote': {
      steps: [
        { set: { price: { ...PRICE, lines: [...TAP_LINES].reverse() } } },
        { set: { price: { ...PRICE, lines: TAP_LINES.slice(1), total: '53.50 元' } } },
        { set: { 'price.lines[0].yuan': '4 元' } },
        { set: { price: { ...PRICE, lines: [TAP_LINES[0], TAP_LINES[0]] } } },
      ],
    },
    'a long one': {
      with: {
        price: {
          ...PRICE,
          total: '99999999.99 元',
          lines: Array.from({ length: 21 }, (_, i) => ({
            what: '进口'.repeat(i),
            yuan: `${i} 元`,
          })),
        },
      },
    },
    'a price that is no object': {
      with: { price: '' },
      steps: [{ set: { price: PRICE } }, { set: { price: 0 } }, { set: { price: {} } }],
    },
  },
)

const step = (id: string, over: object = {}) => ({
  id,
  kind: 'past',
  what: '前台接单，用了 3 分钟',
  said: '',
  when: '14:35 · 前台',
  tiles: [],
  last: false,
  ...over,
})
const FIRST = step('e1', { what: '您报的：水龙头漏水，2 张照片', last: true, when: '14:32' })
const WITH_PHOTOS = { ...FIRST, tiles: [photoTile('p1'), photoTile('p2')] }
const TAKEN = step('e2')
const DONE = step('e3', { kind: 'now', what: '修好了，请您看看', said: '换了角阀，试过不漏了。' })
const NEXT = step('next', { kind: 'next', what: '师傅上门', when: '今天 18:00 前' })

const TRAIL_EVENTS = ['open', 'retry', 'broken']

const trail = casesOf(
  'requests/components/trail/index',
  TRAIL_EVENTS,
  { care: false, steps: [] },
  {
    'nothing has happened': { steps: [{ set: { steps: [FIRST] } }, { set: { steps: [] } }] },
    'step by step': {
      with: { steps: [NEXT, { ...FIRST, kind: 'now' }] },
      steps: [
        { set: { steps: [NEXT, { ...TAKEN, kind: 'now' }, FIRST] } },
        { set: { steps: [DONE, TAKEN, FIRST] } },
        { set: { 'steps[0].said': '' } },
        { set: { 'steps[0].kind': 'past' } },
        { set: { 'steps[1].when': '' } },
      ],
    },
    'photos are opened': {
      with: { steps: [{ ...DONE, tiles: [photoTile('p3')] }, TAKEN, WITH_PHOTOS] },
      steps: [
        { tap: at('photo-open') },
        { tap: at('photo-open', 'p2') },
        { set: { care: true } },
        { set: { care: false } },
      ],
    },
    'photos on their way': {
      with: {
        steps: [
          {
            ...FIRST,
            tiles: [photoTile('p1', { state: 'failed' }), photoTile('p2', { state: 'waiting' })],
          },
        ],
      },
      steps: [
        { tap: at('photo-retry') },
        { set: { 'steps[0].tiles[0].state': 'sending' } },
        { set: { 'steps[0].tiles[0].percent': 40 } },
        { set: { steps: [WITH_PHOTOS] } },
      ],
    },
    'a photo that cannot be shown': {
      with: { steps: [WITH_PHOTOS] },
      steps: [
        { fire: 'wx-image', event: 'error', detail: { errMsg: 'x' } },
        { set: { 'steps[0].tiles[0].thumb': '' } },
        { set: { 'steps[0].tiles': [] } },
      ],
    },
    'long words of somebody’s own': {
      with: { steps: [{ ...DONE, what: '好'.repeat(120), said: '第一行\n第二行  \n<b>&nbsp;' }] },
    },
    'steps that are no list': {
      with: { steps: null },
      steps: [{ set: { steps: 'x' } }, { set: { steps: [FIRST] } }, { set: { steps: {} } }],
    },
    'a step without photos and words': {
      with: { steps: [{ id: 'e1', kind: 'now', what: '好了' }] },
    },
  },
)

export const ORDER = [...priceCard, ...trail]
