import { applyTheme, resolveWindow } from '../../../preview/runtime/theme'

const sheet = (css: string): HTMLStyleElement => {
  const style = document.createElement('style')
  style.textContent = css
  document.head.append(style)
  return style
}

const media = (style: HTMLStyleElement): string => {
  const rule = style.sheet?.cssRules[0] as CSSMediaRule | undefined
  return rule?.media.mediaText ?? ''
}

afterEach(() => {
  document.head.replaceChildren()
})

test('a dark rule holds in the dark only, however often the theme changes', () => {
  const style = sheet('@media (prefers-color-scheme: dark) { .a { color: red } }')
  applyTheme('light')
  expect(media(style)).toBe('(max-width: 0px)')
  applyTheme('dark')
  expect(media(style)).toBe('(min-width: 0px)')
  applyTheme('light')
  expect(media(style)).toBe('(max-width: 0px)')
})

test('rules about other things are left alone', () => {
  const style = sheet('@media (max-width: 300px) { .a { color: red } }')
  applyTheme('dark')
  expect(media(style)).toBe('(max-width: 300px)')
})

test('a colour of theme.json follows the theme; others and missing ones stay', () => {
  const variables = { light: { nav: '#fff' }, dark: { nav: '#000' } }
  const window = {
    navigationBarBackgroundColor: '@nav',
    backgroundColor: '@none',
    navigationBarTitleText: '物业',
  }
  expect(resolveWindow(window, variables, 'dark')).toEqual({
    navigationBarBackgroundColor: '#000',
    backgroundColor: '@none',
    navigationBarTitleText: '物业',
  })
})
