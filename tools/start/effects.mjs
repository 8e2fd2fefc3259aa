const SHARED = [
  'miniprogram/contract/',
  'miniprogram/staff/contract/',
  'miniprogram/requests/catalogue/',
]

/** What has to happen after these files changed. */
export function effectsOf(paths) {
  const touches = (...folders) =>
    paths.some((path) => folders.some((folder) => path.startsWith(folder)))
  const preview = touches('preview/')
  return {
    restartCloud: touches('cloud/', ...SHARED),
    restartPreview: preview,
    rebuild: !preview && touches('miniprogram/'),
  }
}
