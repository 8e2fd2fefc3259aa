import { TmplGroup } from 'glass-easel-template-compiler'

/** glass-easel only warns of it; WeChat's compiler refuses it, and does not say in which file. */
const MISSING_END_TAG = 65543

/** What glass-easel's compiler refuses in these WXML files; WeChat's older one lets `{{ a + }}` pass. */
export function refusedTemplates(files) {
  const group = new TmplGroup()
  try {
    return [...files]
      .filter(([path]) => path.endsWith('.wxml'))
      .flatMap(([path, content]) =>
        group
          .addTmpl(path.replace(/\.wxml$/, ''), content.toString())
          .filter(({ isError, code }) => isError || code === MISSING_END_TAG)
          .map(
            ({ startLine, startColumn, message }) =>
              `${path}:${startLine + 1}:${startColumn + 1}: ${message}`,
          ),
      )
  } finally {
    group.free()
  }
}
