/** My records around the rows: the tabs, what an empty one says, and where a row leads. Pure. */
import type { Row } from './row'

export type Tab = 'open' | 'closed' | 'passes'

export interface Counts {
  open: number
  closed: number
  passes: number
}

const TAB_NAMES: Record<Tab, string> = { open: '在办', closed: '办完', passes: '访客' }
export const TABS: Tab[] = ['open', 'closed', 'passes']

/** No zero is shown: a tab without a number says as much. */
export function tabsView(counts: Counts | null, waiting: number, chosen: Tab) {
  return TABS.map((id) => {
    const count = (counts?.[id] ?? 0) + (id === 'open' ? waiting : 0)
    const name = TAB_NAMES[id]
    return {
      id,
      name,
      count: count > 0 ? String(count) : '',
      on: id === chosen,
      spoken: count > 0 ? `${name}，${count} 件` : name,
    }
  })
}

export interface Door {
  name: string
  hint: string[]
  url: string
}

export const REPAIR_DOOR: Door = {
  name: '报修',
  hint: ['漏水、停电、', '门锁坏了'],
  url: '/requests/pages/repair/index',
}
export const TALK_DOOR: Door = {
  name: '投诉建议',
  hint: ['有话跟物业说，', '有事问'],
  url: '/requests/pages/talk/index',
}
export const VISITOR_DOOR: Door = {
  name: '访客',
  hint: ['给客人一个进门码'],
  url: '/visitor/pages/form/index',
}

/** What an empty tab says, and the doors that fill it. */
export const EMPTY_WORDS: Record<Tab, { title: string; text: string; doors: Door[] }> = {
  open: {
    title: '还没有在办的事',
    text: '报修以后，谁在办、什么时候好，都写在这里。',
    doors: [REPAIR_DOOR, TALK_DOOR],
  },
  closed: { title: '还没有办完的事', text: '办完的，都收在这里。', doors: [] },
  passes: {
    title: '还没有请过客人',
    text: '给客人一个进门码，来没来、几点来的，都写在这里。',
    doors: [VISITOR_DOOR],
  },
}

export function urlOf(kind: Row['kind'], id: string, communityId: string): string {
  if (kind === 'entry') return `/requests/pages/submitted/index?entry=${id}`
  if (kind === 'pass') return `/visitor/pages/pass/index?community=${communityId}&id=${id}`
  const page = kind === 'followed' ? 'followed' : 'order'
  return `/requests/pages/${page}/index?community=${communityId}&id=${id}`
}
