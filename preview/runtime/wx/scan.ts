import type { Host } from '../host'
import { ApiFailure, api } from './api'
import { chooseFiles } from './file-chooser'
import { decodeQr } from './qr'
import { element, showSheet } from './sheets/sheet'

/** `wx.scanCode`: a code is typed, or read from a picture of it. */
export function scanMembers(host: Host): Record<string, unknown> {
  return {
    scanCode: api('scanCode', async () => {
      const result = await showSheet<string | undefined>(host.root, {
        hook: 'scan',
        title: '扫一扫',
        body: drawScanner,
        bottom: true,
        beside: '',
        keys: [{ name: '取消', answer: '' }],
      })
      if (!result) throw new ApiFailure('cancel')
      return { result, scanType: 'QR_CODE', charSet: 'UTF-8', rawData: '' }
    }),
  }
}

function drawScanner(area: HTMLElement, close: (text: string) => void): void {
  const field = element('input', 'mp-dialog__input')
  field.setAttribute('aria-label', '码的内容')
  field.placeholder = '输入码的内容'
  const done = element('button', 'mp-dialog__action', '就用这个')
  const pick = element('button', 'mp-dialog__action', '从图片里读')
  const says = element('p', 'mp-dialog__text')
  says.setAttribute('role', 'status')
  done.addEventListener('click', () => {
    if (field.value.trim()) close(field.value.trim())
  })
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing) done.click()
  })
  pick.addEventListener('click', () => {
    void readPicture().then(
      (text) => (text ? close(text) : (says.textContent = '这张图里没有认出二维码，换一张试试。')),
      () => undefined,
    )
  })
  area.append(field, done, pick, says)
}

async function readPicture(): Promise<string | undefined> {
  const [file] = await chooseFiles('image/*', false)
  return file ? decodeQr(file) : undefined
}
