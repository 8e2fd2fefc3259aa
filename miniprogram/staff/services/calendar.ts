/** The company's holidays, and the file they come from. */
import type { ReplyOf } from '../../contract/endpoint'
import { call } from '../../services/client'
import type { DraftForm } from '../../services/drafts'
import { attempt, type Refusal } from '../../services/privacy'
import { CALENDAR_FILE_MAX, getCalendar, putCalendar } from '../contract/promise-rules'

export type KeptCalendar = ReplyOf<typeof getCalendar>

/** Throws ApiError. */
export const fetchCalendar = (communityId: string): Promise<KeptCalendar> =>
  call(getCalendar, { params: { communityId } })

/** Throws ApiError; `object.changed` when a colleague imported since, `calendar.faulty` by line. */
export const storeCalendar = (
  communityId: string,
  body: { version: number; file: string },
): Promise<KeptCalendar> => call(putCalendar, { params: { communityId }, body })

/** What was pasted or read, until it is stored. */
export const calendarDraft = (communityId: string): DraftForm<string> => ({
  formId: `calendar:${communityId}`,
  version: 1,
  isValid: (value): value is string => typeof value === 'string',
})

export const canChooseFile = () => wx.canIUse('chooseMessageFile')

export type ChosenFile =
  | { kind: 'read'; text: string }
  | { kind: 'too-large' }
  /** not text in UTF-8, such as what Excel saves by itself */
  | { kind: 'not-text' }
  | { kind: 'refused'; why: Refusal }

/** Bytes: four for each character that the cloud takes. */
const SIZE_MAX = CALENDAR_FILE_MAX * 4

interface Chosen {
  tempFiles: { path: string; size: number }[]
}

/** One file out of a chat; what was chosen is read here and goes no further. */
export async function chooseFile(): Promise<ChosenFile> {
  const answer = await attempt<Chosen>((callbacks) => {
    wx.chooseMessageFile({
      ...{ count: 1, type: 'file' as const, extension: ['csv', 'txt', 'json'] },
      ...callbacks,
    })
  })
  if (answer.outcome !== 'ok') return { kind: 'refused', why: answer.outcome }
  const [file] = answer.value.tempFiles
  if (!file) return { kind: 'refused', why: 'cancelled' }
  return file.size > SIZE_MAX ? { kind: 'too-large' } : readText(file.path)
}

async function readText(filePath: string): Promise<ChosenFile> {
  const read = await attempt<{ data: string | ArrayBuffer }>((callbacks) => {
    wx.getFileSystemManager().readFile({ filePath, encoding: 'utf8', ...callbacks })
  })
  if (read.outcome !== 'ok' || typeof read.value.data !== 'string') return { kind: 'not-text' }
  const text = read.value.data
  return text.includes('\ufffd') || text.includes('\u0000')
    ? { kind: 'not-text' }
    : { kind: 'read', text }
}
