/** A household code as the desk reads it to a resident. Pure. */
import { momentLabel } from '../../../contract/shanghai-time'
import type { HouseholdCode } from '../../services/household-codes'

export interface CodeView {
  address: string
  /** ABCD, 2345 */
  groups: { key: string; text: string }[]
  spoken: string
  /** 12月1日 14:32 前有效 */
  until: string
  people: string
  /** What is copied, for a message. */
  message: string
}

const WHERE = '打开小程序“物业短号”，我的，住址和家，填入户码'

export function codeView(issued: HouseholdCode, community: string, now: Date): CodeView {
  const { code, address, expiresAt, people } = issued
  const halves = [code.slice(0, 4), code.slice(4)]
  const until = `${momentLabel(new Date(expiresAt), now)} 前有效`
  const whose = community === '' ? address : `【${community}】${address}`
  return {
    address,
    groups: halves.map((text, at) => ({ key: `${at}`, text })),
    spoken: `入户码 ${halves.map((half) => half.split('').join(' ')).join('，')}`,
    until,
    people: `最多 ${people} 个人用`,
    message: `${whose} 的入户码：${halves.join(' ')}，${until}，最多 ${people} 个人用。${WHERE}。`,
  }
}
