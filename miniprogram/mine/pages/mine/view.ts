/** 我的 as a list of rows: own data, under own control. Pure: what the phone has stored in. */
import { maskPhone, spokenMask } from '../../../contract/phone-number'
import type { SavedAddress } from '../../../services/address'
import type { Me } from '../../../services/me'
import { unreadWords } from '../inbox/view'
import { piecesOf } from '../../../words/pieces'

export type RowId =
  'inbox' | 'homes' | 'community' | 'contact' | 'number' | 'data' | 'privacy' | 'staff' | 'about'

export interface Row {
  id: RowId
  name: string
  note: string
  end: string
  spoken: string
}

export interface Known {
  card: { id: string; name: string } | null
  address: SavedAddress | null
  me: Me | null
  /** Normalised digits. */
  phone: string | null
  /** Messages not read yet; null where nobody has asked. */
  unread: number | null
}

const row = (id: RowId, name: string, note = '', end = '', spokenEnd = end): Row => ({
  id,
  name,
  note,
  end,
  spoken: [name, note, spokenEnd].filter((part) => part !== '').join('，'),
})

const homesOf = ({ me }: Known) => (me?.households ?? []).filter(({ verified }) => verified)

/** The room used here last, else the home that is verified here. */
function addressOf(known: Known): string {
  if (known.address) return known.address.text
  return homesOf(known).find(({ communityId }) => communityId === known.card?.id)?.address ?? ''
}

export function mineView(known: Known) {
  const { card, me } = known
  const phone = known.phone ?? me?.contactPhone ?? null
  const address = addressOf(known)
  const homes = homesOf(known).length
  const masked = phone === null ? '' : maskPhone(phone)
  return {
    address,
    title: address === '' ? ['还没登记', '住址'] : [address],
    canFill: card !== null,
    /** 临湖花园 · 何静宜 · 138******21 */
    about: piecesOf([card?.name ?? '', me?.name ?? '', masked]),
    news: card ? [row('inbox', '消息', '', unreadWords(known.unread ?? 0))] : [],
    places: [
      row('homes', '住址和家', '', homes > 0 ? `${homes} 户` : ''),
      row('community', card ? '换小区' : '选小区'),
      row('contact', '联系电话', '', masked, phone === null ? '' : spokenMask(phone)),
    ],
    number: card ? row('number', '把短号存到通讯录') : null,
    papers: [
      row('data', '我的资料', '看、导出、删除'),
      row('privacy', '隐私说明'),
      row('staff', '我是物业人员'),
      row('about', '关于'),
    ],
  }
}

export type MineView = ReturnType<typeof mineView>
