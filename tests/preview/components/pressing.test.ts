import { openControls } from './controls'

test('a button is reached by the keyboard and is called a button', async () => {
  const { form, heard } = await openControls()
  const button = form.find('[data-send]')
  expect([button.getAttribute('role'), button.tabIndex]).toEqual(['button', 0])
  button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
  button.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true }))
  expect(heard).toEqual(['tap', 'tap'])
})

test('a disabled button tells nobody that it was pressed', async () => {
  const { form, heard } = await openControls()
  form.tap('[data-off]')
  expect(heard).toEqual([])
})

test('the share button asks the page for its card', async () => {
  const { form } = await openControls()
  const cards: unknown[] = []
  form.preview.host.on('share', (card) => cards.push(card))
  form.tap('[data-share]')
  expect(cards).toEqual([{ title: '进门码', path: 'pages/form/index?token=a%20b', imageUrl: '' }])
})

test('the agreeing button settles the privacy question before the page hears of it', async () => {
  const { form, heard } = await openControls({ settings: { privacy: 'ask' } })
  form.tap('[data-agree]')
  expect(heard).toEqual(['agree'])
  expect(form.preview.host.settings.privacy).toBe('agreed')
})

test('a role and a name of the page reach the document', async () => {
  const { form } = await openControls()
  const plate = form.find('[data-plate]')
  expect([plate.getAttribute('role'), plate.getAttribute('aria-label')]).toEqual([
    'heading',
    '物业短号',
  ])
})

test('hover-class is on as long as the finger rests', async () => {
  const { form } = await openControls()
  const plate = form.find('[data-plate]')
  plate.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }))
  await form.until(() => plate.className.includes('pressed'))
  plate.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }))
  await form.until(() => !plate.className.includes('pressed'))
  expect(plate.className).not.toContain('pressed')
})

test('a switch turns itself, tells the page, and is turned by its label too', async () => {
  const { form, heard } = await openControls()
  const toggle = form.find('[data-switch]')
  form.tap(toggle)
  expect(toggle.getAttribute('aria-checked')).toBe('true')
  form.tap('[data-label]')
  expect(heard).toEqual(['change {"value":true}', 'change {"value":false}'])
})

test('page-meta styles the page it stands in', async () => {
  const { form } = await openControls()
  const page = form.screen.find('wx-page')
  expect(page.getAttribute('style')).toContain('--scale: 1')
  form.page.setData({ scale: 1.4 })
  expect(page.getAttribute('style')).toContain('--scale: 1.4')
})

test('rich text keeps its words and loses its scripts', async () => {
  const { form } = await openControls()
  expect(form.find('[data-rich]').innerHTML).toBe('<b>粗</b>')
})

test('without a signal a picture of the cloud fails, one of the package does not', async () => {
  const { form, heard } = await openControls({ settings: { offline: true } })
  form.page.setData({ photo: '/media/m1?sig=x' })
  await form.until(() => heard.length > 0)
  expect(heard).toEqual(['error {"errMsg":"GET image failed"}'])
  form.page.setData({ photo: '/assets/map.png' })
  expect(form.find('[data-photo] img').getAttribute('src')).toBe('assets/map.png')
})

test('a picture that is told its address once more is not loaded, and does not fail, a second time', async () => {
  const { form, heard } = await openControls({ settings: { offline: true } })
  const failed = () => heard.filter((line) => line.startsWith('error')).length
  form.page.setData({ photo: '/media/1.jpg' })
  await form.until(() => failed() === 1)
  form.page.setData({ photo: '/media/1.jpg' })
  form.page.setData({ photo: '/media/2.jpg' })
  await form.until(() => failed() === 2)
  await form.settle()
  expect(failed()).toBe(2)
})
