/** What of a report neighbours may see, piece by piece. Pure. */
import type { StaffWorkOrder } from '../../contract/desk'
import { photosOf } from '../../services/photos'
import { shownState, type ShownState } from '../../words/neighbour-words'

export interface Piece extends ShownState {
  /** of a photo; empty: the words */
  id: string
  name: string
  /** what the resident wrote */
  said: string
  thumb: string
  key: '给邻居看' | '收起来'
  spoken: string
}

function pieceOf(state: ShownState, own: Pick<Piece, 'id' | 'name' | 'said' | 'thumb'>): Piece {
  const key = state.shown ? '收起来' : '给邻居看'
  return { ...state, ...own, key, spoken: `${own.name}，${state.text}，${key}` }
}

/** The words first: they are what a photo is looked at with. */
export function piecesToShow({ order, showing }: StaffWorkOrder): Piece[] {
  if (!showing) return []
  const pieces: Piece[] = []
  if (showing.words) {
    const said = [order.place, order.description ?? ''].filter((each) => each !== '').join('\n')
    pieces.push(
      pieceOf(shownState(showing.words), { id: '', name: '写的地点和情况', said, thumb: '' }),
    )
  }
  const photos = photosOf(order)
  for (const { id, state } of showing.media) {
    const photo = photos.find((each) => each.id === id)
    const name = photo?.label ?? '照片'
    pieces.push(pieceOf(shownState(state), { id, name, said: '', thumb: photo?.thumb ?? '' }))
  }
  return pieces
}
