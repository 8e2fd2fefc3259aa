/** A rule as its style sheet words it, before the browser drops what it does not know. */
export interface RawRule {
  selector: string
  body: string
}

const RULE = /([^{};]+)\{([^{}]*)\}/g

export function rulesIn(css: string): RawRule[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '')
  return [...bare.matchAll(RULE)].map(([, selector = '', body = '']) => ({
    selector: selector.trim(),
    body,
  }))
}

/** The rules that hold now: of the app and of the page that is shown. */
export class RawStyles {
  /** Of the app and its components. */
  app: RawRule[] = []
  isLoaded = false
  private text = ''
  private rules: RawRule[] = []

  async load(fetchText: (url: string) => Promise<string>): Promise<void> {
    const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')]
    const texts = await Promise.all(links.map((link) => fetchText(link.href)))
    this.app = texts.flatMap(rulesIn)
    this.isLoaded = true
  }

  /** Of the page: the runtime swaps the text of one `<style>`. */
  get page(): RawRule[] {
    const sheets = [...document.querySelectorAll('head > style')]
    const text = sheets.map((sheet) => sheet.textContent).join('\n')
    if (text !== this.text) this.rules = rulesIn(text)
    this.text = text
    return this.rules
  }

  /** Rules that match an element and whose body says something. */
  saying(element: Element, says: (body: string) => boolean): RawRule[] {
    return [...this.app, ...this.page].filter(
      ({ selector, body }) => says(body) && matches(element, selector),
    )
  }
}

/** A selector may be one this browser does not know, or a step of keyframes. */
function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector)
  } catch {
    return false
  }
}
