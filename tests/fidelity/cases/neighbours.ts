import { at, casesOf } from '../case'

const near = (id: string, over: object = {}) => ({
  id,
  title: '电梯停了不动',
  place: '3栋',
  words: '',
  facts: ['08:10 报的 · ', '前台接了'],
  photo: '',
  event: 'follow',
  key: '跟着这一件',
  note: [],
  spoken: '跟着这一件，电梯停了不动，3栋',
  ...over,
})

const own = near('n2', { event: 'look', key: '看看办到哪了', note: ['这是您报的'] })
const seen = near('n1', { photo: '/media/n1.jpg', words: '一直停在三楼' })
const FOUR = [seen, own, near('n3'), near('n4')]

const similarOrders = casesOf(
  'requests/components/similar-orders/index',
  ['follow', 'look', 'photo', 'broken'],
  { rows: [], joining: '' },
  {
    'none is found, then some, then none': {
      steps: [{ set: { rows: FOUR.slice(0, 2) } }, { set: { rows: [] } }],
    },
    'one is followed': {
      with: { rows: FOUR.slice(0, 1) },
      steps: [{ tap: at('follow', 'n1') }, { set: { joining: 'n1' } }, { set: { joining: '' } }],
    },
    'two are shown, the others on a tap': {
      with: { rows: FOUR },
      steps: [
        { tap: at('look', 'n2') },
        { tap: at('similar-more') },
        { tap: at('follow', 'n4') },
        { set: { rows: FOUR.slice(1) } },
      ],
    },
    'a photo is looked at, and one is broken': {
      with: { rows: [seen] },
      steps: [
        { tap: at('similar-photo', 'n1') },
        { fire: 'wx-image', event: 'error', detail: { errMsg: 'x' } },
        { set: { 'rows[0].photo': '' } },
      ],
    },
  },
)

export const NEIGHBOURS = [...similarOrders]
