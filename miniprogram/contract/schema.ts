/**
 * A typed JSON-Schema builder (decision 0003).
 *
 * The same object is the TypeScript type (`Infer`) that the phone knows and what Fastify's Ajv judges
 * on arrival. It does not ship: the phone imports types of it (decision 0021). Only the keywords used
 * here are understood; tests/contract/schema.test.ts fuzzes the checker (`faultsIn`) against Ajv.
 *
 * Lengths count code points, as JSON Schema does: one Chinese character or one emoji is one.
 * Patterns must mean the same with and without the `u` flag (Ajv sets it, old phones lack it):
 * no astral characters and no `.` in a pattern.
 */

export interface Keywords {
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object'
  readonly nullable?: true
  readonly enum?: readonly (string | null)[]
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly items?: Keywords
  readonly minItems?: number
  readonly maxItems?: number
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Keywords>>
  readonly additionalProperties?: false | Keywords
}

/** `_type` never exists at run time; it carries the TypeScript type. */
export interface Schema<T> extends Keywords {
  readonly _type?: T
}
export interface StringSchema<T = string> extends Schema<T> {
  readonly minLength?: number
  readonly maxLength?: number
}
interface Optional<T> {
  readonly optional: Schema<T>
}
type Property = Schema<unknown> | Optional<unknown>
type Properties = Readonly<Record<string, Property>>

export type Infer<S> = S extends Schema<infer T> ? T : never

type ValueOf<P> = P extends Optional<infer T> ? T : P extends Schema<infer T> ? T : never
type RequiredKeys<P> = { [K in keyof P]: P[K] extends Optional<unknown> ? never : K }[keyof P]
type Flatten<T> = { [K in keyof T]: T[K] }
type ObjectOf<P> = Flatten<
  { [K in RequiredKeys<P>]: ValueOf<P[K]> } & {
    [K in Exclude<keyof P, RequiredKeys<P>>]?: ValueOf<P[K]>
  }
>

export function str(
  limits: { minLength?: number; maxLength?: number; pattern?: string } = {},
): StringSchema {
  return { type: 'string', ...limits }
}

/** Line feed is the only control character a person can type; PostgreSQL refuses NUL. */
const NO_CONTROLS = '[^\\u0000-\\u0009\\u000b-\\u001f\\u007f]*$'

/** What a person types: no control characters and, when `min` > 0, not only blanks. */
export function text(min: number, max: number): StringSchema {
  const pattern = min > 0 ? `^(?=[\\s\\S]*\\S)${NO_CONTROLS}` : `^${NO_CONTROLS}`
  return { type: 'string', minLength: min, maxLength: max, pattern }
}

/** A moment as `2026-11-24T03:05:06.789Z`: always UTC, always milliseconds. */
export function instant(): StringSchema {
  return str({
    minLength: 24,
    maxLength: 24,
    pattern:
      '^20[0-9][0-9]-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$',
  })
}

export function int(minimum: number, maximum: number): Schema<number> {
  return { type: 'integer', minimum, maximum }
}

export function bool(): Schema<boolean> {
  return { type: 'boolean' }
}

export function oneOf<const V extends readonly string[]>(values: V): StringSchema<V[number]> {
  return { type: 'string', enum: values }
}

export function nullable<T>(schema: Schema<T>): Schema<T | null> {
  const base = { ...schema, nullable: true as const }
  return schema.enum ? { ...base, enum: [...schema.enum, null] } : base
}

export function arr<T>(
  items: Schema<T>,
  limits: { minItems?: number; maxItems?: number } = {},
): Schema<T[]> {
  return { type: 'array', items, ...limits }
}

/** A map with free keys, such as the facts of a community. */
export function dict<T>(values: Schema<T>): Schema<Record<string, T>> {
  return { type: 'object', additionalProperties: values }
}

export function opt<T>(schema: Schema<T>): Optional<T> {
  return { optional: schema }
}

/** Unknown keys are refused, so a role or an owner cannot be smuggled into a body. */
export function obj<P extends Properties>(properties: P): Schema<ObjectOf<P>> {
  const required: string[] = []
  const schemas: Record<string, Keywords> = {}
  for (const [key, property] of Object.entries(properties)) {
    if ('optional' in property) schemas[key] = property.optional
    else {
      required.push(key)
      schemas[key] = property
    }
  }
  return { type: 'object', additionalProperties: false, required, properties: schemas }
}
