import { openControls } from './controls'

type Form = Awaited<ReturnType<typeof openControls>>['form']

const columns = (form: Form): string[][] =>
  form.screen
    .all('[role="listbox"]')
    .map((wheel) => [...wheel.children].map((row) => row.textContent))

const choose = (form: Form, ...rows: string[]): void => {
  for (const row of rows) form.tap(form.screen.findByText(row))
  form.tap(form.screen.findByText('确定'))
}

test('a date is chosen between the first and the last day, both included', async () => {
  const { form, heard } = await openControls()
  form.tap('选日子')
  const [years, months, days] = columns(form)
  expect([years, months]).toEqual([['2026年'], ['11月', '12月']])
  expect([days?.[0], days?.at(-1)]).toEqual(['24日', '30日'])
  form.tap(form.screen.findByText('12月'))
  expect(columns(form)[2]?.at(-1)).toBe('24日')
  choose(form, '3日')
  await form.until(() => heard.includes('change {"value":"2026-12-03"}'))
})

test('a time is chosen between start and end', async () => {
  const { form, heard } = await openControls()
  form.tap('选时间')
  const [hours] = form.screen.all('[role="listbox"]')
  form.tap(hours?.firstElementChild as HTMLElement)
  expect(columns(form)[1]?.[0]).toBe('30')
  choose(form, '45')
  await form.until(() => heard.includes('change {"value":"08:45"}'))
})

test('a row of objects is shown by its key and answered by its index', async () => {
  const { form, heard } = await openControls()
  form.tap('选楼栋')
  expect(columns(form)).toEqual([['1栋', '2栋', '3栋']])
  choose(form, '3栋')
  await form.until(() => heard.includes('change {"value":2}'))
})

test('a page may replace later columns when an earlier one turns', async () => {
  const { form, heard } = await openControls()
  form.tap('选房间')
  form.tap(form.screen.findByText('102'))
  form.tap(form.screen.findByText('2单元'))
  expect(columns(form)[1]).toEqual(['201'])
  choose(form)
  await form.until(() => heard.includes('change {"value":[1,0]}'))
})

test('a picker that is cancelled changes nothing', async () => {
  const { form, heard } = await openControls()
  form.tap('选日子')
  form.tap(form.screen.findByText('取消'))
  await form.until(() => heard.includes('cancel {}'))
  expect(heard).toEqual(['cancel {}'])
})
