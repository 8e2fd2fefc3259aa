/** Encodings our app uses; `undefined` means an ArrayBuffer. */
type Encoding = 'utf8' | 'utf-8' | 'base64' | undefined

/** What `writeFile` was given, as bytes. */
export function toBytes(data: unknown, encoding: unknown): ArrayBuffer {
  if (data instanceof ArrayBuffer) return data
  const text = String(data)
  if ((encoding as Encoding) !== 'base64') return new TextEncoder().encode(text).slice().buffer
  const binary = atob(text)
  return Uint8Array.from(binary, (character) => character.charCodeAt(0)).buffer
}

/** What `readFile` answers: text in the encoding asked for, else the bytes. */
export function fromBytes(bytes: ArrayBuffer, encoding: unknown): string | ArrayBuffer {
  if (encoding === undefined) return bytes
  if (encoding !== 'base64') return new TextDecoder().decode(bytes)
  let binary = ''
  for (const byte of new Uint8Array(bytes)) binary += String.fromCharCode(byte)
  return btoa(binary)
}
