/** The receipt: what was received and what happens by when, or honestly where the report still is. */
import { sentenceOf } from '../../words/sentences'
import type { OutboxEntry } from '../../../services/outbox'
import { phrases } from '../../../words/phrases'
import { promiseWords } from '../../../contract/promise-words'
import type { WorkOrder } from '../../contract/work-order'
import { itemById, tradeOf } from '../../catalogue/catalogue'
import type { PhotoTile } from '../../components/photo-grid/index'
import type { PhotoJob } from '../../services/photo-queue'
import { jobTiles, photosWaiting, photosWords } from '../../words/photo-words'
import { piecesOf } from '../../../words/pieces'
import { kindWords } from '../../words/state-words'

export interface SubmittedView {
  state: 'received' | 'sending' | 'waiting' | 'refused'
  /** 报修, 投诉: over the page */
  kind: string
  title: string
  /** Pieces that stay whole. */
  note: string[]
  lead: string
  times: { step: string; when: string; what: string }[]
  unverified: boolean
  safety: string[]
  photos: string
  /** Those that need a finger. */
  tiles: PhotoTile[]
}

const BLANK: SubmittedView = {
  state: 'sending',
  kind: kindWords('repair'),
  title: '正在发出…',
  note: [],
  lead: '',
  times: [],
  unverified: false,
  safety: [],
  photos: '',
  tiles: [],
}

const safetyOf = (itemId: string | null) => {
  const text = itemId === null ? null : (itemById(itemId)?.safetyText ?? null)
  return text === null ? [] : phrases(text)
}

function kindOf(itemId: string): string {
  const item = itemById(itemId)
  return kindWords((item && tradeOf(item)?.kind) ?? 'repair')
}

function received(order: WorkOrder, jobs: PhotoJob[], now: Date): SubmittedView {
  const due = order.promises.map(({ step, dueAt }) => ({ step, dueAt: new Date(dueAt) }))
  const { lead, lines } = promiseWords(due, order, order.promisesConfirmed, now)
  return {
    ...BLANK,
    state: 'received',
    kind: kindWords(order.kind),
    title: '收到了',
    note: piecesOf([order.title, `${kindWords(order.kind)}单 ${order.number}`]),
    lead: lines.length > 0 ? lead : '',
    times: lines,
    unverified: order.scope === 'in-home' && !order.verified,
    safety: safetyOf(order.itemId),
    photos: photosWords(jobs),
    tiles: jobTiles(jobs.filter(({ state }) => state !== 'done')),
  }
}

/** `order`: the receipt, once there is one; `entry`: the report in the queue until then. */
export function submittedView(
  order: WorkOrder | null,
  entry: OutboxEntry | null,
  jobs: PhotoJob[],
  now: Date,
): SubmittedView | null {
  if (order) return received(order, jobs, now)
  if (!entry) return null
  const body = entry.request.body as { itemId?: string } | undefined
  const safety = safetyOf(body?.itemId ?? null)
  const kind = kindOf(body?.itemId ?? '')
  const photos = photosWaiting(jobs)
  if (entry.state === 'refused') {
    const note = [sentenceOf(entry.code ?? 'unexpected')]
    return { ...BLANK, kind, state: 'refused', title: '还没交上', note }
  }
  if (entry.state === 'waiting' && entry.tries > 0) {
    const note = piecesOf([entry.title, '连上就自动发，不用守着'])
    return { ...BLANK, kind, state: 'waiting', title: '等着发出', note, safety, photos }
  }
  return { ...BLANK, kind, note: [entry.title], safety, photos }
}
