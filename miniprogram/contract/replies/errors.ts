import { arr, int, type Infer, obj, oneOf, opt, str } from '../schema'

/** HTTP status of each refusal. Absent and forbidden objects are both `object.unknown`. */
export const ERROR_STATUS = {
  'request.invalid': 400,
  'request.too-large': 413,
  'request.too-many': 429,
  'route.unknown': 404,
  'idempotency.missing': 400,
  'idempotency.mismatch': 422,
  'session.missing': 401,
  'session.invalid': 401,
  'session.code-refused': 401,
  'access.denied': 403,
  'object.unknown': 404,
  'object.changed': 409,
  'community.unknown': 404,
  'scan-code.unknown': 404,
  'scan-code.retired': 410,
  'household-code.wrong': 422,
  'household-code.locked': 429,
  'household.required': 403,
  'household.full': 409,
  'work-order.move-refused': 409,
  'work-order.place-unknown': 422,
  'work-order.item-unknown': 422,
  'work-order.window-past': 422,
  'work-order.not-yours-to-open': 422,
  'work-order.price-open': 409,
  'work-order.too-late': 409,
  'work-order.rated-already': 409,
  'work-order.pause-refused': 422,
  'work-order.nudged-recently': 429,
  'work-order.others-wait': 409,
  'work-order.merge-itself': 422,
  'work-order.merge-apart': 422,
  'work-order.merge-merged': 409,
  'work-order.merge-closed': 409,
  'work-order.follows-full': 409,
  'work-order.waited-recently': 429,
  'assignee.unavailable': 422,
  'duty.off': 409,
  'handover.confirmed': 409,
  'handover.passed-on': 409,
  'handover.order-moved': 409,
  'promise-rules.faulty': 422,
  'calendar.faulty': 422,
  'media.type-refused': 415,
  'media.heic-refused': 415,
  'media.damaged': 422,
  'media.too-large': 413,
  'media.too-many': 409,
  'media.unavailable': 503,
  'pass.window-refused': 422,
  'pass.overnight-needs-plate': 422,
  'pass.too-many-live': 409,
  'pass.not-valid': 409,
  'pass.over': 410,
  'gate.locked': 429,
  'service.unavailable': 503,
  unexpected: 500,
} as const satisfies Readonly<Record<string, number>>
export type ErrorCode = keyof typeof ERROR_STATUS

/** The body of every answer that is not a success. */
export const errorReply = obj({
  code: oneOf(Object.keys(ERROR_STATUS) as ErrorCode[]),
  /** English, for developers; people read `ERROR_SENTENCES[code]` */
  message: str({ maxLength: 300 }),
  requestId: str({ maxLength: 64 }),
  /** which fields are wrong, by JSON pointer into the body, the query or the path */
  fields: opt(
    arr(
      obj({
        path: str({ maxLength: 200 }),
        rule: str({ maxLength: 40 }),
      }),
      { maxItems: 20 },
    ),
  ),
  /** what the object is now, where a move lost a race */
  state: opt(str({ maxLength: 40 })),
  /** seconds until another try makes sense */
  retryAfter: opt(int(0, 86_400)),
})
export type ErrorReply = Infer<typeof errorReply>
