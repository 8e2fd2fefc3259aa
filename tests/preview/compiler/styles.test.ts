/** @jest-environment node */
import { SourceTree } from '../../../preview/compiler/source-tree'
import { compileStyles } from '../../../preview/compiler/styles'
import { removeMiniPrograms, writeMiniProgram } from '../../support/mini-program-files'

afterAll(removeMiniPrograms)

const compile = (files: Record<string, string>, scope?: string): string => {
  const tree = new SourceTree(writeMiniProgram(files))
  return compileStyles(tree, 'a.wxss', { scope, inComponent: scope !== undefined })
}

test('a component’s classes are its own', () => {
  expect(compile({ 'a.wxss': '.box .lid:active {}' }, 'c1')).toBe('.c1--box .c1--lid:active {}')
})

test(':host is the component’s own element', () => {
  expect(compile({ 'a.wxss': ':host {}' }, 'c1')).toBe('[wx-host=c1] {}')
})

test('page and built-in tags name the preview’s elements; other names stay', () => {
  expect(compile({ 'a.wxss': 'page view, .view {}' })).toBe('wx-page wx-view, .view {}')
})

test('rpx is a share of the screen’s width, also negative and fractional', () => {
  expect(compile({ 'a.wxss': '.a { margin: -10rpx .5rpx 3px }' })).toBe(
    '.a { margin: calc(-10 * var(--rpx)) calc(.5 * var(--rpx)) 3px }',
  )
})

test('keyframes are no selectors', () => {
  const css = '@keyframes grow { from { opacity: 0 } 50% { opacity: 1 } }'
  expect(compile({ 'a.wxss': css }, 'c1')).toBe(css)
})

test('imports are taken in where they stand, each with the importer’s scope', () => {
  const files = { 'a.wxss': '@import "styles/b.wxss";\n.a {}', 'styles/b.wxss': '.b {}' }
  expect(compile(files, 'c1')).toBe('.c1--b {}\n.c1--a {}')
})

test('files that import each other end', () => {
  const files = { 'a.wxss': "@import 'b.wxss';\n.a {}", 'b.wxss': "@import 'a.wxss';\n.b {}" }
  expect(compile(files)).toContain('.b {}')
})
