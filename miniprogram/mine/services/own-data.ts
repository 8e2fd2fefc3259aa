/** A person's own data: all of it to take along, or all of it away. */
import type { ReplyOf } from '../../contract/endpoint'
import { deleteMe, exportMe } from '../contract/own-data'
import { dateKey } from '../../contract/shanghai-time'
import { call } from '../../services/client'
import { forgetPerson } from '../../services/forget'
import { attempt, type Refusal } from '../../services/privacy'

export type Export = ReplyOf<typeof exportMe>

/** Throws ApiError. */
export const fetchExport = (): Promise<Export> => call(exportMe, {})

export const exportText = (all: Export) => JSON.stringify(all, null, 2)

/** Sending a file to a chat is the only way out of a mini program's own folder on every phone. */
export const canShareFile = () => wx.canIUse('shareFileMessage')

function writeFile(filePath: string, data: string): Promise<void> {
  return new Promise((resolve, reject) => {
    wx.getFileSystemManager().writeFile({
      filePath,
      data,
      encoding: 'utf8',
      success: () => {
        resolve()
      },
      fail: reject,
    })
  })
}

/** Never rejects. */
export async function shareExport(all: Export): Promise<'ok' | Refusal> {
  const fileName = `我的资料-${dateKey(new Date(all.exportedAt))}.txt`
  const filePath = `${wx.env.USER_DATA_PATH}/my-data.txt`
  try {
    await writeFile(filePath, exportText(all))
  } catch {
    return 'failed'
  }
  const { outcome } = await attempt((callbacks) => {
    wx.shareFileMessage({ filePath, fileName, ...callbacks })
  })
  return outcome
}

/** The clipboard is behind the privacy gate. Never rejects. */
export async function copyExport(all: Export): Promise<'ok' | Refusal> {
  const data = exportText(all)
  const { outcome } = await attempt((callbacks) => {
    wx.setClipboardData({ data, ...callbacks })
  })
  return outcome
}

/** On the server first: a phone that forgot could not ask again. Throws ApiError. */
export async function deleteOwnData(): Promise<void> {
  await call(deleteMe, {})
  forgetPerson()
}
