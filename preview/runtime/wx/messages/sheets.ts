import type { Host } from '../../host'
import { element, showSheet } from '../sheets/sheet'
import type { Decision } from './kept'

export interface Answer {
  decisions: Record<string, Decision>
  /** 总是保持以上选择 */
  always: boolean
}

/** A box to tick, with its words; answers how to ask whether it is ticked. */
function tick(area: HTMLElement, words: string, hook: string, checked: boolean): () => boolean {
  const label = element('label', 'mp-dialog__tick')
  const box = element('input', '')
  box.type = 'checkbox'
  box.checked = checked
  label.dataset['tick'] = hook
  label.append(box, element('span', '', words))
  area.append(label)
  return () => box.checked
}

const decided = (ticked: Map<string, () => boolean>): Record<string, Decision> =>
  Object.fromEntries([...ticked].map(([id, isOn]) => [id, isOn() ? 'accept' : 'reject']))

/** WeChat knows the titles of templates from its console; here their ids stand for them. */
export async function askForMessages(host: Host, ids: readonly string[]): Promise<Answer> {
  const ticked = new Map<string, () => boolean>()
  let isAlways = () => false
  const allowed = await showSheet(host.root, {
    hook: 'messages',
    title: '物业短号 申请发送一次以下消息',
    body: (area) => {
      for (const id of ids) ticked.set(id, tick(area, id, id, true))
      isAlways = tick(area, '总是保持以上选择，不再询问', 'always', false)
    },
    bottom: true,
    keys: [
      { name: '取消', answer: false },
      { name: '允许', answer: true, main: true },
    ],
  })
  const none = Object.fromEntries(ids.map((id) => [id, 'reject' as const]))
  return { decisions: allowed ? decided(ticked) : none, always: isAlways() }
}

export interface Settings {
  on: boolean
  items: Record<string, Decision>
}

/** 设置 › 订阅消息: the main switch, and what was decided for good. */
export async function showSettings(host: Host, { on, items }: Settings): Promise<Settings> {
  const ticked = new Map<string, () => boolean>()
  let isOn = () => on
  await showSheet(host.root, {
    hook: 'settings',
    title: '设置',
    body: (area) => {
      isOn = tick(area, '接收订阅消息', 'main', on)
      for (const [id, said] of Object.entries(items))
        ticked.set(id, tick(area, id, id, said === 'accept'))
    },
    bottom: true,
    keys: [{ name: '返回', answer: undefined, main: true }],
  })
  return { on: isOn(), items: decided(ticked) }
}
