import type { Host } from '../host'
import { ApiFailure, api, textOf } from './api'
import { element, showSheet } from './sheets/sheet'

const MOST_ACTIONS = 6

/** `wx.showModal` and `wx.showActionSheet`. */
export function dialogMembers(host: Host): Record<string, unknown> {
  return {
    showModal: api('showModal', async (options) => {
      const confirm = await showSheet(host.root, {
        hook: 'modal',
        title: textOf(options['title']),
        titleHidden: !options['title'],
        body: (area) => {
          if (options['content'])
            area.append(element('div', 'mp-dialog__text', textOf(options['content'])))
        },
        keys: [
          ...(options['showCancel'] === false
            ? []
            : [{ name: textOf(options['cancelText'], '取消'), answer: false }]),
          { name: textOf(options['confirmText'], '确定'), answer: true, main: true },
        ],
      })
      return { confirm, cancel: !confirm }
    }),
    showActionSheet: api('showActionSheet', async ({ itemList, alertText }) => {
      const names = Array.isArray(itemList) ? itemList.map(String) : []
      if (names.length === 0 || names.length > MOST_ACTIONS) {
        throw new ApiFailure('parameter error: itemList should have 1 to 6 items')
      }
      const tapIndex = await showSheet<number>(host.root, {
        hook: 'action-sheet',
        title: typeof alertText === 'string' ? alertText : '选择',
        titleHidden: !alertText,
        bottom: true,
        beside: -1,
        keys: [...names.map((name, answer) => ({ name, answer })), { name: '取消', answer: -1 }],
      })
      if (tapIndex < 0) throw new ApiFailure('cancel')
      return { tapIndex }
    }),
  }
}
