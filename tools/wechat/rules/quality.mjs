/**
 * Items the check can answer with "passed" whatever it found: the files they list decide.
 */
const BY_DETAIL = new Set(['CONTAINS_UNUSED_CODES', 'CONTAINS_UNUSED_COMPONENTS'])

/** All that WeChat's code-quality check asks of us; a missing item is one that was not judged. */
export const QUALITY_ITEMS = [
  'PACKAGE_SIZE_LIMIT',
  'JS_COMPRESS_OPEN',
  'WXML_COMPRESS_OPEN',
  'WXSS_COMPRESS_OPEN',
  'LAZYCODE_LOADING_OPEN',
  'IMAGE_AND_AUDIO_LIMIT',
  'CONTAINS_UNUSED_PLUGINS',
  'CONTAINS_UNUSED_COMPONENTS',
  'CONTAINS_UNUSED_CODES',
]

const judge = (name, item) => {
  if (!item) return [`code quality: WeChat's check did not answer about ${name}`]
  const found = BY_DETAIL.has(name) && Array.isArray(item.detail) ? item.detail : []
  if (item.success && found.length === 0) return []
  const detail = item.detail === undefined ? '' : ` ${JSON.stringify(item.detail)}`
  return [`code quality: ${name} (${item.text})${detail}`]
}

/** `items` as checkCodeQuality answers them. */
export const qualityFaults = (items) =>
  QUALITY_ITEMS.flatMap((name) =>
    judge(
      name,
      items.find((item) => item.name === name),
    ),
  )

const LENT = ['CONTAINS_OTHER_PKG_JS', 'CONTAINS_OTHER_PKG_COMPONENTS']

/**
 * The check blames main for everything only subpackages use, also for what two of them share and
 * therefore can live nowhere else. Those are allowed; what it names beyond them is not.
 */
export const lentFaults = (items, shared) =>
  LENT.flatMap((name) => {
    const item = items.find((candidate) => candidate.name === name)
    if (!item) return [`code quality: WeChat's check did not answer about ${name}`]
    return (item.detail?.files ?? [])
      .filter((path) => !shared.has(path))
      .map((path) => `code quality: ${name} names ${path}`)
  })
