/** A tree of glass-easel hangs on the DOM; what a built-in draws inside itself has no such mark. */
interface Marked {
  __wxElement?: { _$eventTarget?: { listeners: Record<string, unknown> } }
}

const NATIVE_CONTROLS = 'wx-button, wx-input, wx-textarea, wx-switch, wx-picker, wx-navigator'

/** One look at the page on top. Styles and boxes are asked once per element. */
export class Look {
  readonly window: HTMLElement
  readonly scroller: HTMLElement
  readonly frame: DOMRect
  /** What a person can use now: the whole window, or the dialog that lies over it. */
  readonly scope: HTMLElement
  readonly hasDialog: boolean
  /** Everything drawn in the scope, outermost first. */
  readonly shown: HTMLElement[]
  private readonly styles = new Map<Element, CSSStyleDeclaration>()
  private readonly boxes = new Map<Element, DOMRect>()

  constructor(page: { window: HTMLElement; scroller: HTMLElement }) {
    this.window = page.window
    this.scroller = page.scroller
    this.frame = page.window.getBoundingClientRect()
    const dialog = this.dialog()
    this.hasDialog = dialog !== undefined
    this.scope = dialog ?? this.window
    const all = [...this.scope.querySelectorAll<HTMLElement>('*')]
    this.shown = (dialog ? [dialog, ...all] : all).filter((element) => this.isShown(element))
  }

  style(element: Element): CSSStyleDeclaration {
    const style = this.styles.get(element) ?? getComputedStyle(element)
    this.styles.set(element, style)
    return style
  }

  box(element: Element): DOMRect {
    const box = this.boxes.get(element) ?? element.getBoundingClientRect()
    this.boxes.set(element, box)
    return box
  }

  /** From the element outwards to the page's window. */
  ancestors(element: Element): Element[] {
    const found: Element[] = []
    for (let at = element.parentElement; at && this.window.contains(at); at = at.parentElement) {
      found.push(at)
    }
    return found
  }

  fixedAround(element: Element): Element | undefined {
    return [element, ...this.ancestors(element)].find((each) =>
      ['fixed', 'sticky'].includes(this.style(each).position),
    )
  }

  /** Elements at a point, uppermost first, without what lies over the page itself. */
  at(x: number, y: number): Element[] {
    return document.elementsFromPoint(x, y).filter((element) => this.window.contains(element))
  }

  private isShown(element: HTMLElement): boolean {
    const box = this.box(element)
    if (box.width <= 0 || box.height <= 0) return false
    return element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })
  }

  /** The sheet that lies over the page, with what holds it in place. */
  private dialog(): HTMLElement | undefined {
    const dialogs = [...this.window.querySelectorAll<HTMLElement>('[aria-modal="true"]')]
    const open = dialogs.filter((dialog) => this.isShown(dialog)).pop()
    if (open === undefined) return undefined
    const holder = this.fixedAround(open)
    return holder instanceof HTMLElement ? holder : open
  }
}

export const isWxmlNode = (element: Element): boolean =>
  (element as Marked).__wxElement !== undefined

const listensToTap = (element: Element): boolean =>
  (element as Marked).__wxElement?._$eventTarget?.listeners['tap'] !== undefined

export const isControl = (element: Element): boolean =>
  element.matches(NATIVE_CONTROLS) || listensToTap(element)

/** How a finding names an element: its `data-test`, else its class, and what it says. */
export function describe(element: Element): string {
  const hook = element.closest('[data-test]')
  const test = hook?.getAttribute('data-test') ?? ''
  const own = element.className ? `.${element.className.trim().replace(/\s+/g, '.')}` : ''
  const kind = element === hook ? '' : own || element.tagName.toLowerCase()
  const text = (element.textContent || element.getAttribute('aria-label') || '').trim()
  return [test && `[${test}]`, kind, text && `“${text.replace(/\s+/g, ' ').slice(0, 30)}”`]
    .filter(Boolean)
    .join(' ')
}
