import fs from 'node:fs'
import path from 'node:path'
import { DAYS } from '../../../miniprogram/mine/words/kept'

const source = (file: string) => fs.readFileSync(path.join('cloud/src', file), 'utf8')

/** What the cloud really does, read from the line that does it. */
const LINES: [keyof typeof DAYS, string, RegExp][] = [
  ['lookUp', 'visitor/visitor-data.ts', /LOOK_UP_DAYS = (\d+)/],
  ['cancelledMedia', 'media/media.service.ts', /CANCELLED_MEDIA_DAYS = (\d+)/],
  ['dialIntent', 'dial-intent/dial-intent.routes.ts', /KEPT_DAYS = (\d+)/],
  ['idempotency', 'idempotency/idempotency.capability.ts', /KEPT_MS = (\d+) \* 24/],
  ['readNotice', 'notify/notify.capability.ts', /\bREAD_DAYS = (\d+)/],
  ['unreadNotice', 'notify/notify.capability.ts', /UNREAD_DAYS = (\d+)/],
  ['message', 'messages/messages.capability.ts', /MESSAGE_DAYS = (\d+)/],
  ['session', 'access/token.ts', /DAYS = (\d+)/],
]

describe('what residents read about how long their data is kept', () => {
  it.each(LINES)('%s is what the cloud does', (name, file, line) => {
    expect(Number(line.exec(source(file))?.[1])).toBe(DAYS[name])
  })
})
