import { int, nullable, obj, phoneLineFields, type Infer, type PhoneLine } from '../contract'

const { verifiedAt: _told, ...fields } = phoneLineFields

/** The contract's line, except that the last test call is told in days before the import. */
export const importedLine = obj({ ...fields, verifiedDaysAgo: nullable(int(0, 3650)) })
export type ImportedLine = Infer<typeof importedLine>

const DAY_MS = 24 * 60 * 60_000

export function lineOf({ verifiedDaysAgo, ...line }: ImportedLine, now: Date): PhoneLine {
  const verifiedAt =
    verifiedDaysAgo === null
      ? null
      : new Date(now.getTime() - verifiedDaysAgo * DAY_MS).toISOString()
  return { ...line, verifiedAt }
}
