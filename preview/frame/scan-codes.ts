import { toString as drawQr } from 'qrcode'
import type { Opening } from './state'

export interface LobbyCode {
  code: string
  communityName: string
  label: string | null
  retired: boolean
}

/** Well formed, and given to no lobby: what a code of somebody else's poster looks like. */
const UNKNOWN: LobbyCode = {
  code: '22222222',
  communityName: '没登记过的码',
  label: null,
  retired: false,
}

/** The codes hanging in the demo's lobbies, and one that nobody knows. */
export async function listLobbyCodes(): Promise<LobbyCode[]> {
  const answer = await fetch('/v1/demo/scan-codes')
  if (!answer.ok) return []
  const { codes } = (await answer.json()) as { codes: LobbyCode[] }
  return [...codes, UNKNOWN]
}

/** The address an ordinary-link QR holds; this and the scene are compared with the contract by a test. */
export function linkOf(code: string): string {
  return `${window.location.origin}/s/${code}`
}

/** Both reach the page percent-encoded once, as in WeChat: the app's address does that. */
export function openingByLink(code: string): Opening {
  return { query: { q: linkOf(code) }, launchScene: 1011 }
}

export function openingByMiniCode(code: string): Opening {
  return { query: { scene: `c=${code}` }, launchScene: 1047 }
}

/** A card with the QR itself, so that another phone or `wx.scanCode` can read it too. */
export async function codeCard(
  lobby: LobbyCode,
  open: (opening: Opening) => void,
): Promise<HTMLLIElement> {
  const item = document.createElement('li')
  item.className = 'code'
  const name = lobby.label ? `${lobby.communityName} ${lobby.label}` : lobby.communityName
  const picture = document.createElement('img')
  picture.alt = `${name}的二维码`
  picture.width = 96
  picture.height = 96
  const svg = await drawQr(linkOf(lobby.code), { type: 'svg', margin: 2 })
  picture.src = `data:image/svg+xml,${encodeURIComponent(svg)}`
  const words = document.createElement('div')
  const title = document.createElement('h3')
  title.textContent = lobby.retired ? `${name}（已停用）` : name
  const row = document.createElement('div')
  row.className = 'row'
  row.append(
    scanKey('扫一扫', name, lobby.code, 'link', () => open(openingByLink(lobby.code))),
    scanKey('扫小程序码', name, lobby.code, 'mini', () => open(openingByMiniCode(lobby.code))),
  )
  words.append(title, row)
  item.append(picture, words)
  return item
}

function scanKey(text: string, name: string, code: string, kind: string, press: () => void) {
  const key = document.createElement('button')
  key.type = 'button'
  key.className = 'key'
  key.textContent = text
  key.setAttribute('aria-label', `${text}，${name}`)
  key.dataset['code'] = code
  key.dataset['scan'] = kind
  key.addEventListener('click', press)
  return key
}
