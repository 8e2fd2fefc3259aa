import { ApiFailure, api } from './api'
import type { PrivacyGate } from './privacy'

/**
 * The clipboard. Kept here too, because a browser lets a page read its clipboard only after asking
 * and writes only in a tap.
 */
export function clipboardMembers(privacy: PrivacyGate): Record<string, unknown> {
  let copied = ''
  return {
    setClipboardData: api('setClipboardData', async ({ data }) => {
      if (typeof data !== 'string' || data === '') {
        throw new ApiFailure('parameter error: data should be String')
      }
      await privacy.pass('setClipboardData')
      copied = data
      await writeThrough(data)
    }),
    getClipboardData: api('getClipboardData', async () => {
      await privacy.pass('getClipboardData')
      return { data: copied }
    }),
  }
}

async function writeThrough(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    // Not allowed outside a tap or without https: the app's own copy above still answers.
  }
}
