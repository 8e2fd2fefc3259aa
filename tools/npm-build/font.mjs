import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { Fault } from '../setup/fault.mjs'

const fontSource = (root) => join(root, 'node_modules/@vant/icons/src/encode-woff2.less')
const classSource = (root) => join(root, 'node_modules/@vant/weapp/lib/icon/index.wxss')

/** Where each glyph sits in the font, as the four hex digits CSS `content` takes. */
export function codePoints(root, names) {
  const css = readFileSync(classSource(root), 'utf8')
  return names.map((name) => {
    const found = new RegExp(`\\.van-icon-${name}:before\\{content:"\\\\([0-9a-f]{4})"\\}`).exec(
      css,
    )
    if (!found) throw new Fault(`@vant/icons has no glyph named ${name}.`)
    return found[1]
  })
}

/** @vant/icons cut down to the named glyphs, as base64 woff2; the same names give the same bytes. */
export async function subsetIconFont(root, names) {
  const encoded = /base64,([^']+)'/.exec(readFileSync(fontSource(root), 'utf8'))
  if (!encoded) throw new Fault('@vant/icons no longer carries its font in encode-woff2.less.')
  const text = codePoints(root, names)
    .map((hex) => String.fromCharCode(parseInt(hex, 16)))
    .join('')
  const cut = await subsetFont(Buffer.from(encoded[1], 'base64'), text, {
    targetFormat: 'woff2',
    dropTables: ['GDEF', 'gasp'], // for marks over letters and for smoothing of old Windows
  })
  return { base64: cut.toString('base64'), bytes: cut.length }
}
