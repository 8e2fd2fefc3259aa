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
import { mediaAddress } from './address'
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
  const key = keyOf(communityId, fileId)
  await withUpload(SPOOL, slot.kind, upload, async ({ path, bytes, contentType }) => {
    await store.put(key, createReadStream(path))
    const kept = await files.markReady(db, communityId, fileId, {
      bytes,
      contentType,
      receivedAt: clock.now(),
    })
    if (!kept) {
      await store.remove(key)
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
  url: mediaAddress(secrets, communityId, fileId, now),
})

export const keyOf = (communityId: string, fileId: string): string => `${communityId}/${fileId}`

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
      await media?.remove(keyOf(communityId, fileId))
      await files.forgetErased(db, communityId, fileId)
    }
    if (erased.length < ERASED_AT_ONCE) return
  }
}
