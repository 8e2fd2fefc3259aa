/** @jest-environment node */
import { mendWxs } from '../../../preview/compiler/wxs'

test('constructor is asked for by name, however deep', () => {
  expect(mendWxs('a.b[0].constructor === b(c.constructor).constructor').code).toBe(
    '$wxsCtor(a.b[0]) === $wxsCtor(b($wxsCtor(c)))',
  )
})

test('an unknown escape keeps its backslash and a known one does not change', () => {
  expect(mendWxs(String.raw`var a = '\d\n\\\''`).code).toBe(String.raw`var a = '\\d\n\\\''`)
})

test('what only looks like code in a string or a comment is left alone', () => {
  const source = "// a.constructor\nvar a = 'b.constructor'"
  expect(mendWxs(source).code).toBe(source)
})

test('required files are told, and lose the extension the compiler does not know', () => {
  expect(mendWxs("var a = require('./a.wxs')")).toEqual({
    code: 'var a = require("./a")',
    requires: ['./a.wxs'],
  })
})
