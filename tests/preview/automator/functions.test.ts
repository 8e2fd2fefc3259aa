import { rebuild } from '../../../preview/automator/agent/functions'

const run = (source: string, ...args: unknown[]) => Promise.resolve(rebuild(source)(...args))

test.each([
  ['(a, b) => a + b', 3],
  ['a => a * 3', 3],
  ['(a, b) => { return a + b }', 3],
  ['() => 3', 3],
  ['() => ({ n: 3 }).n', 3],
  ['async (a, b) => a + b', 3],
  ['async (a, b) => { await null; return a + b }', 3],
  ['async () => { return 3 }', 3],
  ['function (a, b) { return a + b }', 3],
  ['function sum(a, b) { return a + b }', 3],
  ['async function (a, b) { return await a + b }', 3],
  ['(...all) => all.length + 1', 3],
  ['function (a, ...rest) { return a + rest[0] }', 3],
  ['(a, b) => [a, b].reduce((x, y) => { return x + y }, 0)', 3],
  ['() => ({ n: { m: 3 } })', { n: { m: 3 } }],
])('what DevTools rebuilds well runs as it stands: %s', async (source, expected) => {
  expect(await run(source, 1, 2)).toEqual(expected)
})

test.each([
  ['({ a }) => a', /destructured/],
  ['function ({ a }) { return a }', /destructured/],
  ['([a]) => a', /destructured/],
  ['(a = 1) => a', /defaults/],
  ['function (a = {}) { return a }', /defaults/],
  ['add(a, b) { return a + b }', /arrow with parentheses/],
  ['async add(a) { return a }', /arrow with parentheses/],
  ['async a => a', /arrow with parentheses/],
  ['function* () { yield 1 }', /arrow with parentheses/],
  ['a => a || {}', /may not end in one/],
  ['(a) => a ? {} : { b: 1 }', /may not end in one/],
  ['() => function () { return 1 }', /may not end in one/],
  ['function () { return 1 };', /nothing may follow/],
  ['class A { b() {} }', /arrow with parentheses/],
  ['asynchronous => asynchronous', /arrow with parentheses/],
  ['(a) + b', /arrow with parentheses/],
  ['not a function', /arrow with parentheses/],
])('what DevTools would break is refused: %s', (source, why) => {
  expect(() => rebuild(source)).toThrow(why)
  expect(() => rebuild(source)).toThrow('DevTools cannot rebuild this function')
})

test('`this` is what the caller gives, in arrows too, as DevTools makes functions of them', () => {
  expect(rebuild('() => this.origin').call({ origin: 'real' })).toBe('real')
})

test('nothing of a browser is to be seen, whatever the page has', async () => {
  const names = ['window', 'document', 'localStorage', 'fetch', 'globalThis', 'self', 'location']
  for (const name of names) expect(await run(`() => typeof ${name}`)).toBe('undefined')
  expect(await run('function () { return typeof this }')).toBe('undefined')
  // the planted defect: outside of a rebuilt function jsdom has a document
  expect(typeof document).toBe('object')
})
