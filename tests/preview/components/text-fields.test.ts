import { openControls } from './controls'

const inputOf = (form: { find(selector: string): HTMLElement }): HTMLInputElement => {
  const input = form.find('[data-name]').querySelector('input')
  if (!input) throw new Error('no native input')
  return input
}

test('a page hears what is typed, with the cursor', async () => {
  const { form, heard } = await openControls()
  form.type('[data-name]', '王')
  expect(heard).toContain('input {"value":"王","cursor":1,"keyCode":0}')
  expect(form.data.name).toBe('王')
})

test('what the page sets back wins over what was typed, even when its data did not change', async () => {
  const { form } = await openControls()
  form.type('[data-name]', '7')
  expect(form.data.name).toBe('')
  await form.until(() => inputOf(form).value === '')
  form.type('[data-name]', '王5')
  await form.until(() => inputOf(form).value === '王')
})

test('text beyond maxlength is cut, counted in UTF-16 units', async () => {
  const { form } = await openControls()
  form.type('[data-name]', '王先生太太')
  expect(form.data.name).toBe('王先生太')
  form.page.setData({ maxlength: 2 })
  await form.until(() => inputOf(form).value === '王先')
  form.type('[data-words]', '长'.repeat(500))
  expect(String(form.data.words)).toHaveLength(500)
})

test('while an input method composes, the page hears nothing; then the whole word once', async () => {
  const { form, heard } = await openControls()
  const input = inputOf(form)
  input.dispatchEvent(new CompositionEvent('compositionstart'))
  form.type('[data-name]', 'wang')
  expect(heard.filter((line) => line.startsWith('input'))).toEqual([])
  input.value = '王'
  input.dispatchEvent(new CompositionEvent('compositionend'))
  expect(heard.filter((line) => line.startsWith('input'))).toHaveLength(1)
  expect(form.data.name).toBe('王')
})

test('the keyboard’s confirm key is heard and leaves the field', async () => {
  const { form, heard } = await openControls()
  form.type('[data-name]', '王')
  inputOf(form).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
  expect(heard.slice(-2)).toEqual(['confirm {"value":"王"}', 'blur {"value":"王","cursor":1}'])
})

test('a page moves the focus by its data', async () => {
  const { form, heard } = await openControls()
  form.page.setData({ focus: true })
  expect(document.activeElement).toBe(inputOf(form))
  form.page.setData({ focus: false })
  expect(document.activeElement).not.toBe(inputOf(form))
  expect(heard).toEqual(['focus {"value":"","height":0}', 'blur {"value":"","cursor":0}'])
})

test.each([
  ['number', 'numeric'],
  ['digit', 'decimal'],
  ['idcard', 'text'],
  ['text', 'text'],
])('a field of type %s asks for the %s keyboard', async (type, keyboard) => {
  const { form } = await openControls()
  form.page.setData({ type })
  expect(inputOf(form).inputMode).toBe(keyboard)
})

test('a screen reader finds the field itself by the name the page gave', async () => {
  const { form } = await openControls()
  expect(inputOf(form).getAttribute('aria-label')).toBe('称呼')
  expect(form.find('[data-name]').hasAttribute('aria-label')).toBe(false)
  expect(inputOf(form).placeholder).toBe('怎么称呼')
})
