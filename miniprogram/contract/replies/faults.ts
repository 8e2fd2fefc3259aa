/** Judges a value by a schema: answers in the tests, files in the cloud's import. The phone never does. */
import type { Keywords } from '../schema'
import { lengthOf } from '../text-length'

/** `path` is a JSON pointer such as `/window/from`; `limit` is the keyword's value. */
export interface Fault {
  path: string
  rule:
    | 'type'
    | 'enum'
    | 'minLength'
    | 'maxLength'
    | 'pattern'
    | 'minimum'
    | 'maximum'
    | 'minItems'
    | 'maxItems'
    | 'required'
    | 'additionalProperties'
  limit?: number | string
}

const compiled: Record<string, RegExp> = {}
function matches(pattern: string, value: string): boolean {
  return (compiled[pattern] ??= new RegExp(pattern)).test(value)
}

const owns = (object: object, key: string): boolean =>
  Object.prototype.hasOwnProperty.call(object, key)

/** Every fault of `value`, in the order of the schema; empty means valid. */
export function faultsIn(schema: Keywords, value: unknown, path = ''): Fault[] {
  if (value === null && schema.nullable) return []
  switch (schema.type) {
    case 'string':
      return typeof value === 'string' ? inString(schema, value, path) : wrongType(schema, path)
    case 'integer':
    case 'number':
      return inNumber(schema, value, path)
    case 'boolean':
      return typeof value === 'boolean' ? [] : wrongType(schema, path)
    case 'array':
      return Array.isArray(value) ? inArray(schema, value, path) : wrongType(schema, path)
    case 'object':
      return value !== null && typeof value === 'object' && !Array.isArray(value)
        ? inObject(schema, value as Record<string, unknown>, path)
        : wrongType(schema, path)
  }
}

function wrongType(schema: Keywords, path: string): Fault[] {
  return [{ path, rule: 'type', limit: schema.type }]
}

function inString(schema: Keywords, value: string, path: string): Fault[] {
  const faults: Fault[] = []
  const length = lengthOf(value)
  if (schema.enum && !schema.enum.includes(value)) faults.push({ path, rule: 'enum' })
  if (schema.minLength !== undefined && length < schema.minLength)
    faults.push({ path, rule: 'minLength', limit: schema.minLength })
  if (schema.maxLength !== undefined && length > schema.maxLength)
    faults.push({ path, rule: 'maxLength', limit: schema.maxLength })
  if (schema.pattern !== undefined && !matches(schema.pattern, value))
    faults.push({ path, rule: 'pattern' })
  return faults
}

function inNumber(schema: Keywords, value: unknown, path: string): Fault[] {
  const wrong =
    typeof value !== 'number' || !isFinite(value) || (schema.type === 'integer' && value % 1 !== 0)
  if (wrong) return wrongType(schema, path)
  if (schema.minimum !== undefined && value < schema.minimum)
    return [{ path, rule: 'minimum', limit: schema.minimum }]
  if (schema.maximum !== undefined && value > schema.maximum)
    return [{ path, rule: 'maximum', limit: schema.maximum }]
  return []
}

function inArray(schema: Keywords, value: unknown[], path: string): Fault[] {
  const faults: Fault[] = []
  if (schema.minItems !== undefined && value.length < schema.minItems)
    faults.push({ path, rule: 'minItems', limit: schema.minItems })
  if (schema.maxItems !== undefined && value.length > schema.maxItems)
    return [...faults, { path, rule: 'maxItems', limit: schema.maxItems }]
  const items = schema.items
  if (items)
    value.forEach((item, i) => faults.push(...faultsIn(items, item, `${path}/${String(i)}`)))
  return faults
}

function inObject(schema: Keywords, value: Record<string, unknown>, path: string): Fault[] {
  const faults: Fault[] = []
  for (const key of schema.required ?? [])
    if (!owns(value, key) || value[key] === undefined)
      faults.push({ path: `${path}/${key}`, rule: 'required' })
  for (const key of Object.keys(value)) {
    if (value[key] === undefined) continue
    const known = schema.properties && owns(schema.properties, key) ? schema.properties[key] : null
    const rest = schema.additionalProperties
    if (known) faults.push(...faultsIn(known, value[key], `${path}/${key}`))
    else if (rest) faults.push(...faultsIn(rest, value[key], `${path}/${key}`))
    else faults.push({ path: `${path}/${key}`, rule: 'additionalProperties' })
  }
  return faults
}
