import { at, casesOf } from '../case'

export const photoTile = (id: string, over: object = {}) => ({
  id,
  thumb: `/media/${id}.jpg`,
  label: `第 ${id.slice(1)} 张照片`,
  clip: false,
  state: 'kept',
  percent: 0,
  ...over,
})

const PHOTO_EVENTS = ['open', 'remove', 'retry', 'broken', 'photo', 'clip']
const PHOTO_START = { tiles: [], removable: false, addPhoto: false, addClip: false, care: false }
const NINE = Array.from({ length: 9 }, (_, i) => photoTile(`p${i + 1}`))

const photoGrid = casesOf('requests/components/photo-grid/index', PHOTO_EVENTS, PHOTO_START, {
  'nothing but the keys to add': {
    with: { addPhoto: true, addClip: true },
    steps: [{ tap: at('add-photo') }, { tap: at('add-clip') }, { set: { addClip: false } }],
  },
  'opened and removed': {
    with: { tiles: NINE.slice(0, 3), removable: true },
    steps: [
      { tap: at('photo-open') },
      { tap: at('photo-open', 'p3') },
      { tap: at('photo-remove', 'p2') },
      { set: { tiles: [NINE[0], NINE[2]] } },
      { tap: at('photo-remove', 'p3') },
      { set: { tiles: [] } },
    ],
  },
  'on their way': {
    with: {
      tiles: [
        photoTile('p1', { state: 'waiting' }),
        photoTile('p2', { state: 'sending', percent: 7 }),
      ],
    },
    steps: [
      { set: { 'tiles[1].percent': 63 } },
      { set: { 'tiles[0].state': 'sending' } },
      { set: { 'tiles[1].state': 'failed' } },
      { tap: at('photo-retry') },
      { set: { 'tiles[1].state': 'done' } },
    ],
  },
  'refused and clips': {
    with: {
      tiles: [photoTile('p1', { state: 'refused' }), photoTile('p2', { clip: true, thumb: '' })],
    },
    steps: [{ tap: at('photo-retry') }, { tap: '再传' }],
  },
  'a picture that cannot be shown': {
    with: { tiles: NINE.slice(0, 2) },
    steps: [
      { fire: 'wx-image', event: 'error', detail: { errMsg: 'x' } },
      { set: { 'tiles[0].thumb': '' } },
    ],
  },
  'nine, then one more order': {
    with: { tiles: NINE },
    steps: [{ set: { tiles: [...NINE].reverse() } }, { tap: at('photo-open', 'p1') }],
  },
  'large text': {
    with: { care: true, tiles: NINE.slice(0, 1) },
    steps: [{ set: { care: false } }],
  },
  'tiles that are no list': {
    with: { tiles: null },
    steps: [{ set: { tiles: 'x' } }, { set: { tiles: {} } }],
  },
})

const ITEM_START = { open: true, scope: 'in-home', chosen: '' }

const itemSheet = casesOf('requests/components/item-sheet/index', ['pick', 'close'], ITEM_START, {
  'everything in the home': { steps: [{ tap: at('item') }, { tap: at('items-close') }] },
  'everything outside': { with: { scope: 'public' }, steps: [{ tap: at('item') }] },
  'a search': {
    steps: [
      { type: at('item-search'), text: '马桶' },
      { tap: at('item') },
      { type: at('item-search'), text: '没有这种东西' },
      { type: at('item-search'), text: '  ' },
    ],
  },
  'the chosen one': {
    with: { chosen: 'toilet-blocked' },
    steps: [
      { set: { chosen: 'tap-leak' } },
      { type: at('item-search'), text: '堵' },
      { set: { chosen: '' } },
    ],
  },
  'drawn when first opened': {
    with: { open: false },
    steps: [
      { set: { open: true } },
      { type: at('item-search'), text: '灯' },
      { set: { open: false } },
      { set: { open: true } },
    ],
  },
  'the place changes': { steps: [{ set: { scope: 'public' } }, { set: { scope: 'in-home' } }] },
})

export const REQUESTS = [...photoGrid, ...itemSheet]
