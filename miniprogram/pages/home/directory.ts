/** The directory under the plate: what one can do here, and the page behind each row. */
import { phrases } from '../../words/phrases'

export interface Row {
  id: 'repair' | 'visitor' | 'talk' | 'lines' | 'records' | 'mine'
  name: string
  hint: string[]
  spoken: string
}

export const ROUTES: Record<Exclude<Row['id'], 'lines'>, string> = {
  repair: '/requests/pages/repair/index',
  visitor: '/visitor/pages/form/index',
  talk: '/requests/pages/talk/index',
  records: '/requests/pages/records/index',
  mine: '/mine/pages/mine/index',
}

/** 值班经理、南门岗等 */
const someOf = (names: string[]) => `${names.slice(0, 2).join('、')}${names.length > 2 ? '等' : ''}`

export interface Doors {
  isOffline: boolean
  /** reports that wait to be sent, and those the property has */
  waiting: number
  open: number
  /** names of the lines besides the one the key dials */
  otherLines: string[]
}

function recordsHint({ waiting, open }: Doors): string {
  if (waiting > 0) return `${waiting} 件等着发出`
  return open > 0 ? `${open} 件在办` : '办到哪一步了'
}

/** The directory: a big name, a small line saying what is behind it. */
export function rowsOf(doors: Doors): Row[] {
  const { isOffline, otherLines } = doors
  const all: [Row['id'], string, string][] = [
    ['repair', '报修', isOffline ? '先填好，有网自动发出' : '漏水、停电、门锁坏了'],
    ['visitor', '访客', isOffline ? '已发的进门码还能看' : '给客人一个进门码'],
    ['talk', '投诉建议', '有话跟物业说，有事问'],
    ['lines', '其他电话', someOf(otherLines)],
    ['records', '我的记录', recordsHint(doors)],
    ['mine', '我的', '住址、家人、字号、隐私'],
  ]
  return all
    .filter(([id]) => id !== 'lines' || otherLines.length > 0)
    .map(([id, name, hint]) => ({ id, name, hint: phrases(hint), spoken: `${name}，${hint}` }))
}
