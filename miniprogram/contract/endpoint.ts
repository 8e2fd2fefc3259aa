/** How one call of the API is described: once, for the phone, the server, OpenAPI and the tests. */

/** The roles of PRODUCT.md that work for the property; residents have no role. */
export const STAFF_ROLES = [
  'desk',
  'technician',
  'guard',
  'team-lead',
  'manager',
  'company',
] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

/**
 * Who may call, before any object is looked at.
 * - `anyone`: no session needed and none looked at.
 * - `person`: any signed-in person; which objects they see is decided object by object.
 * - `member`: a verified member of a household of the community in the path.
 * - `staff`: staff of the community in the path (or of its company), in one of `roles`.
 * - `demo`: exists only in IDENTITY=demo; elsewhere the route is not there at all.
 */
export type Access =
  | { readonly who: 'anyone' | 'person' | 'member' | 'demo' }
  | { readonly who: 'staff'; readonly roles: readonly StaffRole[] }

export const anyone: Access = { who: 'anyone' }
export const person: Access = { who: 'person' }
export const member: Access = { who: 'member' }
export const demoOnly: Access = { who: 'demo' }
export const staff = (...roles: StaffRole[]): Access => ({ who: 'staff', roles })

/** What is sent or answered, as a type alone: `reply: shapeOf<WorkOrder>()`. */
export interface Shape<T> {
  /** never there at run time */
  readonly _type?: T
}
export const shapeOf = <T>(): Shape<T> => ({})

/** Only what WeChat's gateway lets through (there is no PATCH). */
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

export interface Endpoint<Params, Query, Body, Reply> {
  /** operationId in OpenAPI and the row's name in the authorisation matrix */
  readonly name: string
  readonly method: Method
  /** Fastify's spelling: `/v1/communities/:communityId` */
  readonly path: string
  readonly access: Access
  /**
   * Creates something: the caller sends `Idempotency-Key` (8 to 64 of `0-9A-Za-z_-`); the same key
   * and body give the same answer byte for byte, another body `idempotency.mismatch`.
   */
  readonly keyed?: true
  /** Types alone: the schemas lie in requests/ and replies/, and the cloud binds them to the name. */
  readonly params?: Shape<Params>
  readonly query?: Shape<Query>
  readonly body?: Shape<Body>
  readonly reply: Shape<Reply>
  /** of success; 200 unless said */
  readonly status?: 200 | 201
}

/** Keeps the inferred parts together; returns its argument. */
export function endpoint<Params = object, Query = object, Body = undefined, Reply = unknown>(
  definition: Endpoint<Params, Query, Body, Reply>,
): Endpoint<Params, Query, Body, Reply> {
  return definition
}

export type ParamsOf<E> = E extends Endpoint<infer P, infer _Q, infer _B, infer _R> ? P : never
export type QueryOf<E> = E extends Endpoint<infer _P, infer Q, infer _B, infer _R> ? Q : never
export type BodyOf<E> = E extends Endpoint<infer _P, infer _Q, infer B, infer _R> ? B : never
export type ReplyOf<E> = E extends Endpoint<infer _P, infer _Q, infer _B, infer R> ? R : never

export const IDEMPOTENCY_KEY_PATTERN = '^[0-9A-Za-z_-]{8,64}$'
