import type { Device } from './device'
import { answered, until } from './until'

type Page = Awaited<ReturnType<Device['page']>>
export type Element = NonNullable<Awaited<ReturnType<Page['$']>>>

/** The client's inputs can do more than its typings say of `$`. */
type Field = Element & { input: (text: string) => Promise<void> }

/** `[data-test="…"]`; anything that is more than a name is a selector as it stands. */
const selectorOf = (test: string) => (/^[\w-]+$/.test(test) ? `[data-test="${test}"]` : test)

/** The first one on the page on top, or null; a dead connection is an error and not a missing element. */
export async function look(device: Device, test: string): Promise<Element | null> {
  const page = await device.page()
  const element = await answered(page.$(selectorOf(test)), `looking for ${test}`)
  if (element === null) await device.requireAlive()
  return element
}

export async function all(device: Device, test: string): Promise<Element[]> {
  const page = await device.page()
  return answered(page.$$(selectorOf(test)) as Promise<Element[]>, `looking for ${test}`)
}

export const find = (device: Device, test: string): Promise<Element> =>
  until(`[${test}]`, () => look(device, test))

/** Whether it is there and has a size. */
export async function isShown(device: Device, test: string): Promise<boolean> {
  const element = await look(device, test)
  if (element === null) return false
  const { width, height } = await element.size()
  return Number(width) > 0 && Number(height) > 0
}

export async function textOf(device: Device, test: string): Promise<string> {
  return answered((await find(device, test)).text(), `the text of ${test}`)
}

export async function textsOf(device: Device, test: string): Promise<string[]> {
  return Promise.all((await all(device, test)).map((element) => element.text()))
}

/** Why a tap was refused before anything was touched: it may be tried again. */
const NOT_YET = /cannot tap|element destroyed|not on top|page destroyed/

/** Taps as soon as a finger could: what slides in is waited for, what stays covered fails. */
export async function tap(device: Device, find: () => Promise<Element | null>, what: string) {
  let broken: unknown
  await until(`a tap on [${what}]`, async () => {
    const element = await find()
    if (element === null) return false
    try {
      await answered(element.tap(), `a tap on ${what}`)
    } catch (error) {
      if (NOT_YET.test(String(error))) throw error
      broken = error
    }
    return true
  })
  if (broken !== undefined) throw broken as Error
}

/** Types into a field, or into the one inside of what carries the hook. */
export async function type(device: Device, test: string, text: string): Promise<void> {
  const field = await until(`a field [${test}]`, async () => {
    const element = await look(device, test)
    if (element === null || /^(input|textarea)$/.test(element.tagName)) return element
    return (await element.$('input')) ?? (await element.$('textarea'))
  })
  await answered((field as Field).input(text), `typing into ${test}`)
}

/** Everything a person can read on the page on top. */
export async function pageText(device: Device): Promise<string> {
  const page = await device.page()
  const root = await answered(page.$('page'), 'the page')
  if (root === null) throw new Error('the page has no content yet')
  return answered(root.text(), 'the text of the page')
}
