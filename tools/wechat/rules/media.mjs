const MEDIA = /\.(jpe?g|png|svg|webp|gif|flac|m4a|ogg|ape|amr|wma|wav|mp3|mp4|aac|aiff|caf)$/i
const LIMIT = 200 * 1024

/** Images, sounds and clips in the package, as WeChat's code-quality check adds them up. */
export function mediaBytes(files) {
  return [...files]
    .filter(([path]) => MEDIA.test(path))
    .reduce((sum, [, content]) => sum + content.length, 0)
}

export function tooMuchMedia(files) {
  const bytes = mediaBytes(files)
  return bytes < LIMIT ? [] : [`images and audio: ${bytes} bytes together, allowed are < ${LIMIT}`]
}

/** A picture is used when some other file spells its path out; nothing else can load it. */
export const unusedMedia = (files) =>
  [...files.keys()]
    .filter((path) => MEDIA.test(path))
    .filter((path) => ![...files].some(([other, text]) => other !== path && text.includes(path)))
    .map((path) => `${path}: no file names this picture or sound`)
