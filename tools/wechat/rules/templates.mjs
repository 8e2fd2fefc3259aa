import { TmplGroup } from 'glass-easel-template-compiler'

/** What glass-easel's compiler refuses in these WXML files; WeChat's older one lets `{{ a + }}` pass. */
export function refusedTemplates(files) {
  const group = new TmplGroup()
  try {
    return [...files]
      .filter(([path]) => path.endsWith('.wxml'))
      .flatMap(([path, content]) =>
        group
          .addTmpl(path.replace(/\.wxml$/, ''), content.toString())
          .filter(({ isError }) => isError)
          .map(
            ({ startLine, startColumn, message }) =>
              `${path}:${startLine + 1}:${startColumn + 1}: ${message}`,
          ),
      )
  } finally {
    group.free()
  }
}
