/**
 * When a person deleted their data this phone forgets them too. What stays is no data of a person:
 * the communities' cards, so that calling works, and how large to write.
 */
import { emptyOutbox } from './outbox'
import { forgetSession } from './session'
import { keysWith } from './storage'

const STAYS = ['communities', 'large-text', 'buildings']

const droppers: (() => void)[] = []

/** For a module that holds something of a person in memory, where erasing storage does not reach. */
export function onForget(drop: () => void): void {
  droppers.push(drop)
}

/** Photos waiting to be sent, pictures of pass codes: whatever lies in the app's own folder. */
function emptyFolder(): void {
  const files = wx.getFileSystemManager()
  try {
    for (const name of files.readdirSync(wx.env.USER_DATA_PATH))
      files.unlink({ filePath: `${wx.env.USER_DATA_PATH}/${name}`, fail: () => undefined })
  } catch {
    // No folder, nothing in it.
  }
}

export function forgetPerson(): void {
  for (const drop of droppers) drop()
  emptyOutbox()
  forgetSession()
  for (const key of keysWith('')) if (!STAYS.includes(key)) wx.removeStorageSync(key)
  emptyFolder()
}
