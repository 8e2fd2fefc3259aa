import path from 'node:path'
import { type Case, copied } from './case'
import type { Framework, Received, Stage } from './framework'
import { stageOf, writeStage } from './stage-files'
import { asText, isTold } from './told'
import { exparser, simulate, takeGlobals } from './wechat-tools'
import type { OldNode } from './wechat-tools'

const STAGE = globalThis as { oldStage?: { data: object; record: (event: Received) => void } }

const nodeOf = (element: HTMLElement): OldNode =>
  (element as unknown as { __wxElement: OldNode }).__wxElement

/** The touch that j-component takes for a tap; jsdom's TouchEvent carries no touches. */
function touch(element: HTMLElement): void {
  const point = { pageX: 0, pageY: 0 }
  for (const [name, touches] of Object.entries({ touchstart: [point], touchend: [] })) {
    const event = new Event(name, { bubbles: true, cancelable: true })
    element.dispatchEvent(Object.assign(event, { touches, changedTouches: [point] }))
  }
}

function fire(element: HTMLElement, name: string, detail: unknown): void {
  const options = { bubbles: false, capturePhase: false, composed: false }
  exparser.Event.dispatchEvent(nodeOf(element), exparser.Event.create(name, detail, options))
}

const camel = (name: string): string =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

function toldTo(element: HTMLElement): Record<string, unknown> {
  const told: Record<string, unknown> = {}
  for (const { name, value } of nodeOf(element)._vt.attrs) {
    if (name.startsWith('data-')) told[camel(name.slice(5))] = value
    else if (name === 'class' || name === 'style' || isTold(element.localName, camel(name)))
      told[camel(name)] = value
  }
  return told
}

/**
 * The older framework's `<input>` is an empty tag, so this keeps book of what it shows: what was
 * typed, until the template tells it another value than before.
 */
function fieldBook() {
  const book = new Map<OldNode, { told: string; shown: string }>()
  const read = (node: OldNode) => {
    const told = asText(node._vt.attrs.find(({ name }) => name === 'value')?.value)
    const known = book.get(node)
    const field = known?.told === told ? known : { told, shown: told }
    book.set(node, field)
    return field
  }
  return {
    shown: (node: OldNode) => read(node).shown,
    type: (node: OldNode, text: string) => {
      read(node).shown = text
    },
  }
}

/**
 * Mounts from a tree of compiled sources, as `sources.mjs` writes it. Every case must be known
 * beforehand, because WeChat's compiler reads the whole tree once; one tree for each test file, because
 * what it writes keeps one table of templates for the whole document.
 */
export function olderFrom(root: string, cases: readonly Case[]): Framework {
  for (const each of cases) writeStage(root, each)
  return { mount: (played) => mount(root, played) }
}

async function mount(root: string, played: Case): Promise<Stage> {
  const received: Received[] = []
  const stage = stageOf(root, played)
  STAGE.oldStage = {
    data: copied(played.properties),
    record: ({ type, detail }) => received.push({ type, detail }),
  }
  takeGlobals()
  let id = ''
  // Every case runs the scripts anew, as a new page would.
  jest.isolateModules(() => {
    id = simulate.load(path.join(stage, 'index'), 'stage', {
      rootPath: root,
      compiler: 'official',
      compilerOptions: { maxBuffer: 2 ** 26 },
    })
  })
  const page = simulate.render(id)
  const errors: string[] = []
  const listener = exparser.addGlobalErrorListener((error) => errors.push(error.message))
  page.attach(document.body)
  const fields = fieldBook()
  return await Promise.resolve({
    element: page.dom,
    received,
    set: (changed) => page.setData(changed),
    tap: touch,
    type(target, text) {
      fields.type(nodeOf(target), text)
      fire(target, 'input', { value: text, cursor: text.length })
    },
    fire,
    dataOf: (target) => exparser.Element.getMethodCaller(nodeOf(target)).data,
    toldTo,
    fieldOf: (target) => fields.shown(nodeOf(target)),
    takeErrors: () => errors.splice(0),
    close() {
      exparser.removeGlobalErrorListener(listener)
      page.detach()
    },
  })
}

export const SOURCES = path.resolve('.cache/fidelity/sources')
