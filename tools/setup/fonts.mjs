import { installDebianPackages, isRootOnDebian } from './debian.mjs'
import { Fault } from './fault.mjs'
import { capture } from './run.mjs'

async function hasChineseFont() {
  try {
    const { code, output } = await capture('fc-list', [':lang=zh-cn', 'family'])
    return code === 0 && output.trim() !== ''
  } catch {
    return false // no fc-list: no fontconfig, so no fonts either
  }
}

/** Without a Chinese font every glyph is the same box and measured widths mean nothing. */
export async function ensureChineseFont() {
  if (process.platform !== 'linux' || (await hasChineseFont())) return
  if (isRootOnDebian()) {
    await installDebianPackages(['fonts-noto-cjk', 'fontconfig'])
    if (await hasChineseFont()) return
  }
  throw new Fault(
    'The browser tests need a Chinese font: install Noto Sans CJK (fonts-noto-cjk) and fontconfig.',
  )
}
