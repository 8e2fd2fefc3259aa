import { at, casesOf } from '../case'

const row = (id: number, name = '', count = '', price = '') => ({ id, name, count, price })
const VALVE = row(1, '角阀', '2', '35')
const TAPE = row(2, '生料带', '1', '3.5')
const QUOTE_START = { full: false, labour: '', problem: '', rows: [], total: '还没填全' }
const QUOTE_EVENTS = ['cell', 'labour', 'add', 'remove', 'enter']

const quoteField = casesOf('staff/components/quote-field/index', QUOTE_EVENTS, QUOTE_START, {
  'labour only': {
    steps: [
      { type: at('labour'), text: '0' },
      { set: { total: '不用花钱' } },
      { type: at('labour'), text: '50.5' },
      { set: { total: '50.50 元' } },
      { fire: at('labour'), event: 'confirm', detail: { value: '50.5' } },
    ],
  },
  'cell by cell': {
    steps: [
      { tap: at('add-material') },
      { set: { rows: [row(1)] } },
      { type: at('material-name', 1), text: '角阀' },
      { fire: at('material-name', 1), event: 'confirm', detail: { value: '角阀' } },
      { type: at('material-count', 1), text: '2' },
      { fire: at('material-count'), event: 'confirm', detail: { value: '2' } },
      { type: at('material-price', 1), text: '35' },
      { fire: at('material-price'), event: 'confirm', detail: { value: '35' } },
      { set: { labour: '50', total: '120.00 元' } },
    ],
  },
  'the first of two is taken away': {
    with: { labour: '50', rows: [VALVE, TAPE], total: '123.50 元' },
    steps: [
      { type: at('material-price', 2), text: '4' },
      { tap: at('remove-material', 1) },
      { set: { rows: [{ ...TAPE, price: '4' }], total: '54 元' } },
      { tap: at('remove-material') },
      { set: { rows: [], total: '50 元' } },
    ],
  },
  'typed, and the page has not been told': {
    with: { rows: [VALVE] },
    steps: [
      { type: at('material-name'), text: '水龙头' },
      { type: at('labour'), text: '80' },
      { set: { total: '150 元' } },
      { set: { problem: '单价最多两位小数' } },
      { set: { problem: '', full: true } },
    ],
  },
  'one more below and one above': {
    with: { rows: [VALVE] },
    steps: [
      { set: { rows: [VALVE, row(3)] } },
      { type: at('material-name', 3), text: '软管' },
      { set: { rows: [row(4), VALVE, row(3, '软管')] } },
      { type: at('material-count', 4), text: '9' },
      { tap: at('remove-material', 3) },
    ],
  },
  full: {
    with: { full: true, rows: Array.from({ length: 20 }, (_, i) => row(i + 1, `材料 ${i + 1}`)) },
    steps: [{ tap: at('remove-material', 20) }, { set: { full: false } }, { tap: '加一样材料' }],
  },
  wrong: {
    with: { problem: '第 1 样还没写单价', rows: [row(1, '角阀', '2')] },
    steps: [{ type: at('material-price'), text: '35' }, { set: { problem: '' } }],
  },
  'rows that are no list': {
    with: { labour: null, rows: null, total: null },
    steps: [{ set: { labour: 50, rows: 'x', total: 0 } }, { set: { rows: {} } }],
  },
})

const SPAN_START = { label: '受理，多久以内', minutes: 15, wrong: false }

const spanField = casesOf('staff/components/span-field/index', ['change'], SPAN_START, {
  'typed, as the page follows': {
    steps: [
      { type: at('amount'), text: '2' },
      { set: { minutes: 2 } },
      { tap: '小时' },
      { set: { minutes: 120 } },
      { type: at('amount'), text: '1.5' },
      { set: { minutes: 90 } },
      { tap: at('unit') },
      { set: { minutes: 2 } },
    ],
  },
  'the largest unit that divides it': {
    with: { minutes: 1440 },
    steps: [
      { set: { minutes: 120 } },
      { set: { minutes: 90 } },
      { set: { minutes: 4320 } },
      { set: { minutes: 1 } },
    ],
  },
  'no number': {
    steps: [
      { type: at('amount'), text: '' },
      { set: { minutes: 0 } },
      { set: { wrong: true } },
      { type: at('amount'), text: '半' },
      { type: at('amount'), text: ' 3。5 ' },
      { set: { minutes: 4 } },
      { set: { wrong: false } },
    ],
  },
  'wrong from the start': {
    with: { minutes: 100000, wrong: true },
    steps: [{ tap: '天' }, { set: { minutes: 144000000 } }],
  },
  'the page says another length than the typed one': {
    steps: [{ type: at('amount'), text: '7' }, { set: { minutes: 60 } }, { set: { minutes: 15 } }],
  },
  'the page takes back what was typed': {
    steps: [
      { type: at('amount'), text: '7' },
      { set: { minutes: 7 } },
      { set: { minutes: 15 } },
      { type: at('amount'), text: '9' },
      { set: { minutes: 9 } },
    ],
  },
  'the label changes': { steps: [{ set: { label: '到场，多久以内' } }, { set: { label: '' } }] },
  'a length that is none': {
    with: { minutes: 0 },
    steps: [
      { tap: at('unit') },
      { set: { minutes: -5 } },
      { set: { minutes: null } },
      { set: { minutes: '60' } },
      { set: { minutes: 'x' } },
      { set: { minutes: 0.5 } },
    ],
  },
})

export const STAFF_NUMBERS = [...quoteField, ...spanField]
