import { at, casesOf } from '../case'

const NPM = 'miniprogram_npm/@vant/weapp'
const INSIDE = '<view data-test="inside">里面的话</view>'
const MOVING = ['before-enter', 'enter', 'after-enter', 'before-leave', 'leave', 'after-leave']
const ON_ITS_WAY = [
  { set: { show: true }, ms: 20 },
  { wait: true as const, ms: 20 },
  { wait: true as const, ms: 40 },
  { wait: true as const, ms: 400 },
  { set: { show: false }, ms: 20 },
  { wait: true as const, ms: 20 },
  { wait: true as const, ms: 40 },
  { wait: true as const, ms: 400 },
]

const popup = casesOf(
  `${NPM}/popup/index`,
  [...MOVING, 'close', 'click-overlay'],
  { show: false },
  {
    'from below': {
      with: {
        position: 'bottom',
        round: true,
        duration: { enter: 220, leave: 160 },
        customStyle: 'max-height: 90%',
      },
      content: INSIDE,
      steps: ON_ITS_WAY,
    },
    'its own end': {
      with: { show: true },
      content: INSIDE,
      steps: [
        { fire: '[class*="van-popup"]', event: 'transitionend' },
        { set: { show: false }, ms: 100 },
        { fire: '[class*="van-popup"]', event: 'transitionend', ms: 10 },
        { wait: true },
      ],
    },
    'in the middle': { content: INSIDE, steps: ON_ITS_WAY },
    'each side': {
      with: { show: true, position: 'top' },
      steps: [
        { set: { position: 'left' } },
        { set: { position: 'right' } },
        { set: { position: 'center' } },
      ],
    },
    'no transition': { with: { transition: 'none' }, content: INSIDE, steps: ON_ITS_WAY },
    'a transition of its own': {
      with: { transition: 'fade-up', position: 'bottom' },
      steps: ON_ITS_WAY,
    },
    'a key to close it': {
      with: { show: true, closeable: true, closeIconPosition: 'top-left' },
      steps: [{ tap: '[class*="close-icon"]' }, { set: { closeIcon: 'arrow' } }].slice(0, 1),
    },
    'the scrim': { with: { show: true }, steps: [{ tap: '[class*="van-overlay"]' }] },
    'the scrim does not close it': {
      with: { show: true, closeOnClickOverlay: false, overlayStyle: 'opacity: 0.5' },
      steps: [{ tap: '[class*="van-overlay"]' }, { set: { overlayStyle: '' } }],
    },
    'no scrim': {
      with: { show: true, overlay: false },
      steps: [{ set: { overlay: true } }, { set: { overlay: false } }],
    },
    'safe areas': {
      with: {
        show: true,
        safeAreaInsetBottom: false,
        safeAreaInsetTop: true,
        safeAreaTabBar: true,
      },
      steps: [{ set: { safeAreaInsetBottom: true } }, { set: { zIndex: 7 } }],
    },
    'outside of the page': {
      with: { show: true, rootPortal: true },
      content: INSIDE,
      steps: [{ set: { show: false } }],
    },
  },
)

const OVERLAY_START = { show: false, zIndex: 1, duration: 300, customStyle: '', lockScroll: true }

const overlay = casesOf(`${NPM}/overlay/index`, ['click'], OVERLAY_START, {
  'it comes and goes': { content: INSIDE, steps: ON_ITS_WAY },
  'it is tapped': {
    with: { show: true },
    content: INSIDE,
    steps: [{ tap: '[class*="van-overlay"]' }, { tap: at('inside') }],
  },
  'higher, slower, coloured': {
    with: { show: true },
    steps: [
      { set: { zIndex: 20 } },
      { set: { duration: { enter: 100, leave: 50 } } },
      { set: { customStyle: 'background: red' } },
      { set: { show: false } },
    ],
  },
  'the page behind may scroll': {
    with: { show: true, lockScroll: false },
    steps: [{ set: { lockScroll: true } }],
  },
  'outside of the page': { with: { show: true, rootPortal: true }, content: INSIDE },
})

const transition = casesOf(
  `${NPM}/transition/index`,
  MOVING,
  {},
  {
    'shown from the start': { content: INSIDE },
    'it comes and goes': {
      with: { show: false, name: 'slide-up' },
      content: INSIDE,
      steps: ON_ITS_WAY,
    },
    'back before it is gone': {
      with: { show: true },
      content: INSIDE,
      steps: [{ set: { show: false }, ms: 50 }, { set: { show: true }, ms: 50 }, { wait: true }],
    },
    'gone before it is there': {
      with: { show: false },
      content: INSIDE,
      steps: [{ set: { show: true }, ms: 20 }, { set: { show: false }, ms: 20 }, { wait: true }],
    },
    'its own end': {
      with: { show: true },
      content: INSIDE,
      steps: [
        { fire: '[class*="van-transition"]', event: 'transitionend' },
        { set: { show: false }, ms: 100 },
        { fire: '[class*="van-transition"]', event: 'transitionend', ms: 10 },
        { wait: true },
      ],
    },
    'a style and a duration': {
      with: { show: true, customStyle: 'color: red', duration: 100 },
      steps: [
        { set: { customStyle: '' } },
        { set: { duration: { enter: 10, leave: 20 } } },
        { set: { show: false } },
      ],
    },
  },
)

const icon = casesOf(
  `${NPM}/icon/index`,
  ['click'],
  { name: 'phone' },
  {
    'a glyph': { steps: [{ tap: '[class*="van-icon"]' }, { set: { name: 'cross' } }] },
    'a picture': { with: { name: '/a/b.png' }, steps: [{ set: { name: 'phone' } }] },
    'sized and coloured': {
      with: { size: 20, color: 'red', customStyle: 'margin: 1px' },
      steps: [{ set: { size: '2em' } }, { set: { size: null } }, { set: { color: '' } }],
    },
    'a dot and a count': {
      with: { dot: true, info: null },
      steps: [
        { set: { dot: false, info: 3 } },
        { set: { info: '99+' } },
        { set: { info: 0 } },
        { set: { info: null } },
      ],
    },
    'glyphs of our own': {
      with: { classPrefix: 'icon' },
      steps: [{ set: { classPrefix: 'van-icon' } }],
    },
  },
)

const info = casesOf(
  `${NPM}/info/index`,
  [],
  { info: null, dot: false, customStyle: '' },
  {
    nothing: {},
    'a count': {
      with: { info: 7 },
      steps: [{ set: { info: 0 } }, { set: { info: '' } }, { set: { info: '新' } }],
    },
    'a dot hides the count': {
      with: { info: 7, dot: true },
      steps: [{ set: { dot: false } }, { set: { customStyle: 'top: 0' } }],
    },
  },
)

export const VANT = [...popup, ...overlay, ...transition, ...icon, ...info]
