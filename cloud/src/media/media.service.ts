import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import type { Caller } from '../access/caller'
import {
  isFinal,
  isOpen,
  type MediaKind,
  type MediaPurpose,
  type ParamsOf,
  type ReplyOf,
  type uploadMedia,
  type WorkOrderState,
} from '../contract'
import type { Db } from '../database/tables'
import type { Deps } from '../deps'
import type { MediaStore } from '../ports'
import { Refusal } from '../refusal'
import { mediaAddresses, type Rendition } from './address'
import * as files from './media.store'
import { SPOOL, withUpload } from './spool'

type Item = ReplyOf<typeof uploadMedia>
type Params = ParamsOf<typeof uploadMedia>

/** Where an uploaded file goes: decided before its first byte is read. */
export interface Slot {
  communityId: string
  mediaId: string
  fileId: string
  kind: MediaKind
  purpose: MediaPurpose
  state: 'waiting' | 'ready'
}

/** What the order says about the file the caller wants to send, or why they may not. */
export async function slotFor(db: Db, caller: Caller, params: Params): Promise<Slot> {
  const { communityId, mediaId } = params
  const named = await files.findNamed(db, params)
  if (!named) throw new Refusal('object.unknown')
  const { reporterId, namedBy, orderState, fileId, kind, purpose, state } = named
  if ((namedBy ?? reporterId) !== caller.personId) throw new Refusal('object.unknown')
  if (!fileId || !kind || !purpose || !state || state === 'erased')
    throw new Refusal('media.too-many', {}, 'the order does not name this file')
  if (state === 'waiting' && !mayStillCome(orderState, purpose))
    throw new Refusal('object.changed', { state: orderState })
  return { communityId, mediaId, fileId, kind, purpose, state }
}

/** Files of the report while the order is open; of an entry also when the work is done. */
const mayStillCome = (state: WorkOrderState, purpose: MediaPurpose) =>
  isOpen(state) || (purpose !== 'report' && !isFinal(state))

/** Judges, cleans and keeps one file. Sending it again changes nothing and answers the same. */
export async function receive(
  { db, clock, secrets }: Deps,
  store: MediaStore,
  slot: Slot,
  upload: Readable,
): Promise<Item> {
  const { communityId, fileId } = slot
  await withUpload(SPOOL, slot.kind, upload, async ({ path, thumbPath, bytes, contentType }) => {
    // Nobody is shown either before the row says `ready`, and until then both may be written again.
    if (thumbPath !== null)
      await store.put(keyOf(communityId, fileId, 'thumb'), createReadStream(thumbPath))
    await store.put(keyOf(communityId, fileId, 'whole'), createReadStream(path))
    const kept = await files.markReady(db, communityId, fileId, {
      bytes,
      contentType,
      receivedAt: clock.now(),
    })
    if (!kept) {
      await removeFile(store, slot)
      throw new Refusal('object.unknown')
    }
  })
  return itemView(secrets, slot, clock.now())
}

/** The file is there: it came now, or had come before. */
export const itemView = (
  secrets: Deps['secrets'],
  { communityId, mediaId, fileId, kind, purpose }: Slot,
  now: Date,
): Item => ({
  id: mediaId,
  kind,
  purpose,
  state: 'ready',
  ...mediaAddresses(secrets, communityId, { fileId, kind }, now),
})

const keyOf = (communityId: string, fileId: string, rendition: Rendition): string =>
  rendition === 'thumb' ? `${communityId}/thumbs/${fileId}` : `${communityId}/${fileId}`

/** A photo received before there were thumbnails is its own. Null when it is gone. */
export async function openRendition(
  store: MediaStore,
  { communityId, fileId, rendition }: { communityId: string; fileId: string; rendition: Rendition },
  range?: Parameters<MediaStore['open']>[1],
) {
  const found = await store.open(keyOf(communityId, fileId, rendition), range)
  return (
    found ?? (rendition === 'thumb' ? store.open(keyOf(communityId, fileId, 'whole'), range) : null)
  )
}

async function removeFile(
  store: MediaStore,
  { communityId, fileId }: { communityId: string; fileId: string },
): Promise<void> {
  await store.remove(keyOf(communityId, fileId, 'thumb'))
  await store.remove(keyOf(communityId, fileId, 'whole'))
}

/** How long photos of an order that its reporter took back are kept, in days. */
export const CANCELLED_MEDIA_DAYS = 30
const DAY_MS = 24 * 60 * 60_000
const ERASED_AT_ONCE = 200

/** Media of orders cancelled CANCELLED_MEDIA_DAYS ago, and of people who deleted their data. */
export async function eraseMedia({ db, media }: Deps, now: Date): Promise<void> {
  await files.eraseOfCancelled(db, new Date(now.getTime() - CANCELLED_MEDIA_DAYS * DAY_MS))
  for (;;) {
    const erased = await files.listErased(db, ERASED_AT_ONCE)
    for (const { communityId, fileId } of erased) {
      // The file first: if this stops half-way, the row still knows what is left to remove.
      if (media) await removeFile(media, { communityId, fileId })
      await files.forgetErased(db, communityId, fileId)
    }
    if (erased.length < ERASED_AT_ONCE) return
  }
}
