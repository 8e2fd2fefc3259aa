import { Refusal } from '../refusal'

/** Where a page ended: a moment (null: after all moments) and the id that breaks ties. */
export interface Place {
  at: Date | null
  id: string
}

/** Opaque to the phone: the moment in ms (base 36, `-` for none) and the id without hyphens. */
export function cursorOf({ at, id }: Place): string {
  return `${at ? at.getTime().toString(36) : '-'}_${id.replace(/-/g, '')}`
}

/** Refuses a cursor that `cursorOf` never made. */
export function placeOf(cursor: string): Place {
  const match =
    /^(-|[0-9a-z]{1,11})_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/.exec(
      cursor,
    )
  const [, moment = '', ...id] = match ?? []
  const at = moment === '-' ? null : new Date(parseInt(moment, 36))
  if (!match || (at && Number.isNaN(at.getTime())))
    throw new Refusal('request.invalid', { fields: [{ path: '/cursor', rule: 'pattern' }] })
  return { at, id: id.join('-') }
}
