/** The shapes of identifiers. They are opaque to the phone and never carry a number to dial. */
import { str, type StringSchema } from './schema'

/** Kebab-case, chosen by whoever set the community up: `linhu-garden`, `linhu-3-2-1101`. */
export const slug = (): StringSchema =>
  str({ minLength: 1, maxLength: 64, pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' })

/** A lower-case UUID drawn by a CSPRNG, on the server or (photos, keys, devices) on the phone. */
export const uuid = (): StringSchema =>
  str({
    minLength: 36,
    maxLength: 36,
    pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
  })

/** Where the next page begins; only ever handed back to the endpoint that gave it. */
export const cursor = (): StringSchema =>
  str({ minLength: 1, maxLength: 200, pattern: '^[0-9A-Za-z_-]+$' })

export const PAGE_SIZE = 20
