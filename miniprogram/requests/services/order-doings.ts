/** What a resident does to an order that exists already. Every answer is kept as the newest copy. */
import type { ResidentMoveBody } from '../../contract/requests/work-order-move'
import type { WorkOrder } from '../contract/work-order'
import { call } from '../../services/client'
import { uuid } from '../../services/random'
import {
  commentOnMyWorkOrder,
  moveMyWorkOrder,
  nudgeWorkOrder,
} from '../contract/work-order-doings'
import type { KeptFile } from './media-files'
import { keepOrder } from './orders'
import { enqueuePhotos, sendPhotos } from './photo-queue'

type Of = Pick<WorkOrder, 'communityId' | 'id'>

const paramsOf = ({ communityId, id }: Of) => ({ communityId, orderId: id })

export const namedFiles = (files: readonly KeptFile[]) =>
  files.map(({ id, kind }) => ({ id, kind }))

/** Named by an entry that the server has: the files follow by themselves. */
export function followWith({ communityId, id }: Of, files: KeptFile[]): void {
  enqueuePhotos(communityId, uuid(), files, id)
  void sendPhotos()
}

/** Throws ApiError: `object.changed` or `work-order.move-refused` when the order has moved on. */
export async function moveOrder(
  order: WorkOrder,
  body: Omit<ResidentMoveBody, 'version'>,
): Promise<WorkOrder> {
  const moved = { ...body, version: order.version }
  return keepOrder(await call(moveMyWorkOrder, { params: paramsOf(order), body: moved }))
}

/** `key`: the same for the same words, so that a second try after a lost answer says them once. */
export async function commentOnOrder(
  order: WorkOrder,
  words: string,
  files: readonly KeptFile[],
  key: string,
): Promise<WorkOrder> {
  const body = { words, media: namedFiles(files) }
  return keepOrder(await call(commentOnMyWorkOrder, { params: paramsOf(order), body, key }))
}

/** Throws ApiError; `work-order.nudged-recently` when somebody of the household was faster. */
export const nudgeOrder = async (order: WorkOrder, key: string): Promise<WorkOrder> =>
  keepOrder(await call(nudgeWorkOrder, { params: paramsOf(order), key }))
