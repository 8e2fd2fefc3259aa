import fastifyMultipart from '@fastify/multipart'
import type { FastifyReply, FastifyRequest, RegisterOptions } from 'fastify'
import type { Readable } from 'node:stream'
import { MAX_VIDEO_BYTES, uploadMedia } from '../contract'
import { openDoor, type Door } from '../http/door'
import { systemClock } from '../ports'
import { Refusal } from '../refusal'
import { secondsLeft, type Rendition } from './address'
import { refuseWithoutRoom } from './disk-fault'
import { findReady } from './media.store'
import { itemView, openRendition, receive, slotFor } from './media.service'
import { SPOOL, sweepSpool } from './spool'

/** The form around a file: boundaries and the headers of its one part. */
const FORM_BYTES = 16 * 1024

const TALKATIVE = ['trace', 'debug']

export async function addMedia(door: Door): Promise<void> {
  await sweepSpool(SPOOL, systemClock.now())
  const { app } = door
  // The form's parser traces all headers, the session's token among them.
  const quiet: RegisterOptions = TALKATIVE.includes(app.log.level) ? { logLevel: 'info' } : {}
  await app.register(async (scope) => {
    await scope.register(fastifyMultipart, {
      // The size is judged while streaming, by kind; one file, and no field of any other name.
      limits: { files: 1, fields: 0, parts: 1, fileSize: MAX_VIDEO_BYTES + 1, headerPairs: 20 },
      throwFileSizeLimit: false,
    })
    addUpload(openDoor(scope, door.deps))
  }, quiet)
  addFiles(door, 'whole')
  addFiles(door, 'thumb')
}

function addUpload(door: Door): void {
  const { deps } = door
  door.serve(
    uploadMedia,
    async ({ request, params, caller, db, now }) => {
      if (!deps.media) throw new Refusal('media.unavailable')
      const slot = await slotFor(db, caller, params)
      if (slot.state === 'ready') return itemView(deps.secrets, slot, now)
      const upload = await fileOf(request)
      return receive(deps, deps.media, slot, upload).catch(refuseWithoutRoom)
    },
    { bodyLimit: MAX_VIDEO_BYTES + FORM_BYTES },
  )
}

async function fileOf(request: FastifyRequest): Promise<Readable> {
  if (!request.isMultipart()) throw noFile()
  const part = await request.file().catch((): undefined => undefined)
  if (part?.fieldname !== 'file') throw noFile()
  return part.file
}

const noFile = () =>
  new Refusal('request.invalid', { fields: [{ path: '/file', rule: 'required' }] })

/** As a page on its own a file can do nothing: no script, no frame, no guess at its type. */
const SANDBOX = "default-src 'none'; sandbox; frame-ancestors 'none'"

/** Signed addresses, for `<image>` and `<video>`: outside the contract, since no session goes along. */
function addFiles(door: Door, rendition: Rendition): void {
  const path =
    rendition === 'thumb' ? '/media/:communityId/:fileId/thumb' : '/media/:communityId/:fileId'
  door.app.get<{
    Params: { communityId: string; fileId: string }
    Querystring: { e?: unknown; s?: unknown }
  }>(path, { schema: { hide: true } }, async (request, reply) => {
    const { db, clock, secrets, media } = door.deps
    const { params, query } = request
    const left =
      typeof query.e === 'string' && typeof query.s === 'string' && UUID.test(params.fileId)
        ? secondsLeft(secrets, { ...params, rendition, e: query.e, s: query.s }, clock.now())
        : null
    if (left === null) throw new Refusal('object.unknown')
    const found = await findReady(db, params.communityId, params.fileId)
    if (!found || !media) throw new Refusal('object.unknown')
    reply.headers({
      'content-type': found.contentType ?? 'application/octet-stream',
      // A page shows it all the same; opened by itself it is saved and not rendered.
      'content-disposition': 'attachment',
      'content-security-policy': SANDBOX,
      'cache-control': `private, max-age=${String(left)}`,
      'accept-ranges': 'bytes',
    })
    return send(request, reply, (range) => openRendition(media, { ...params, rendition }, range))
  })
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

type Opened = { size: number; stream: Readable } | null
type Range = { start: number; end: number }

/** Players ask for a clip in pieces: one range, as iOS insists. */
async function send(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  open: (range?: Range) => Promise<Opened>,
): Promise<FastifyReply> {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(headers.range ?? '')
  const whole = await open()
  if (!whole) throw new Refusal('object.unknown')
  const range = asked && rangeOf(asked[1] ?? '', asked[2] ?? '', whole.size)
  if (!range) return reply.header('content-length', whole.size).send(whole.stream)
  whole.stream.destroy()
  const part = await open(range)
  if (!part) throw new Refusal('object.unknown')
  return reply
    .code(206)
    .header(
      'content-range',
      `bytes ${String(range.start)}-${String(range.end)}/${String(whole.size)}`,
    )
    .header('content-length', range.end - range.start + 1)
    .send(part.stream)
}

/** Null for what is no range of this file: then the whole is sent, which the protocol allows. */
function rangeOf(first: string, last: string, size: number): Range | null {
  if (first === '' && last === '') return null
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return start <= end && start < size ? { start, end } : null
}
