import type { Host } from '../host'
import { ApiFailure, api } from './api'
import type { PrivacyGate } from './privacy'
import { element, showSheet } from './sheets/sheet'

/** The fields our app fills, as the phone book names them. */
const FIELD_NAMES: Record<string, string> = {
  firstName: '姓名',
  nickName: '昵称',
  organization: '公司',
  title: '职位',
  mobilePhoneNumber: '手机',
  hostNumber: '公司电话',
  workPhoneNumber: '工作电话',
  homePhoneNumber: '住宅电话',
  remark: '备注',
}

/** `wx.addPhoneContact`: shows what would be written into the phone book. */
export function contactMembers(host: Host, privacy: PrivacyGate): Record<string, unknown> {
  return {
    addPhoneContact: api('addPhoneContact', async (options) => {
      if (!options['firstName']) throw new ApiFailure('parameter error: firstName should be String')
      await privacy.pass('addPhoneContact')
      const saved = await showSheet(host.root, {
        hook: 'contact',
        title: '通讯录',
        body: (area) => area.append(...contactLines(options)),
        bottom: true,
        beside: false,
        keys: [
          { name: '创建新联系人', answer: true, main: true },
          { name: '取消', answer: false },
        ],
      })
      if (!saved) throw new ApiFailure('cancel')
    }),
  }
}

function contactLines(options: Record<string, unknown>): HTMLElement[] {
  return Object.entries(options).flatMap(([field, value]) => {
    if (typeof value !== 'string' || value === '') return []
    const line = element('div', 'mp-dialog__row')
    line.append(
      element('span', 'mp-dialog__field', FIELD_NAMES[field] ?? field),
      element('span', 'mp-dialog__value', value),
    )
    return [line]
  })
}
