import type { Root } from 'glass-easel-miniprogram-adapter'
import type { WindowConfig } from '../../compiler/app-config'
import { mendRpx } from '../dom/rpx'
import type { OpenPage, PageInstance } from '../host'
import { addElement } from './elements'
import { NavBar } from './nav-bar'
import { callPage } from './page-calls'
import type { Target } from './url'

export interface PageParts {
  target: Target
  root: Root
  window: WindowConfig
  onBack: () => void
}

/** A page of the stack: its instance, its root component and the DOM around it. */
export class PageView implements OpenPage {
  readonly route: string
  readonly query: Record<string, string>
  readonly instance: PageInstance
  readonly element = document.createElement('div')
  readonly window: HTMLElement
  readonly scroller: HTMLElement
  readonly nav: NavBar
  private readonly root: Root
  /** Colours a page set itself outlive a change of theme. */
  private hasOwnColors = false
  private rootFontSize = ''

  constructor({ target, root, window, onBack }: PageParts) {
    this.route = target.route
    this.query = target.query
    this.root = root
    this.instance = root.get() as unknown as PageInstance
    Object.assign(this.instance, { route: target.route, options: target.query })
    this.element.className = 'mp-page'
    this.element.dataset.route = target.route
    this.nav = new NavBar(this.element, onBack)
    this.nav.setTitle(window.navigationBarTitleText ?? '')
    this.window = addElement(this.element, 'div', 'mp-window')
    this.scroller = addElement(this.window, 'div', 'mp-scroll')
    this.configure(window)
    this.watchScrolling(window.onReachBottomDistance ?? 50)
  }

  /** Applies the window settings, at opening and when the theme changes. */
  configure(window: WindowConfig): void {
    if (!this.hasOwnColors) this.nav.configure(window)
    this.window.style.backgroundColor = window.backgroundColor ?? '#ffffff'
    this.scroller.style.overflowY = window.disableScroll === true ? 'hidden' : ''
  }

  setTitle(title: string): void {
    this.nav.setTitle(title)
    if (!this.element.hidden) document.title = title
  }

  setColors(front: string, background: string): void {
    this.hasOwnColors = true
    this.nav.setColors(front, background)
  }

  setPageStyle(style: string): void {
    this.rootElement()?.setAttribute('style', mendRpx(style))
  }

  setRootFontSize(size: string): void {
    this.rootFontSize = size
    if (!this.element.hidden) this.applyRootFontSize()
  }

  /** The root element is the document's, so each page that is shown sets it anew. */
  applyRootFontSize(): void {
    document.documentElement.style.fontSize = this.rootFontSize
  }

  attach(): void {
    const placeholder = addElement(this.scroller, 'div', '')
    // the backend's own element types; both are elements of this document
    type BackendElement = Parameters<Root['attach']>[0]
    this.root.attach(
      this.scroller as unknown as BackendElement,
      placeholder as unknown as BackendElement,
    )
  }

  release(): void {
    this.root.release()
    this.element.remove()
  }

  /** `show`, `hide` and `resize` of `pageLifetimes`, in the page and every component of it. */
  tellComponents(lifetime: 'show' | 'hide' | 'resize', detail?: unknown): void {
    this.root.getComponent().triggerPageLifetime(lifetime, detail === undefined ? [] : [detail])
  }

  private rootElement(): Element | null {
    return this.scroller.querySelector(':scope > wx-page')
  }

  private watchScrolling(distance: number): void {
    let reached = false
    this.scroller.addEventListener('scroll', () => {
      const { scrollTop, scrollHeight, clientHeight } = this.scroller
      callPage(this, 'onPageScroll', { scrollTop })
      const near = scrollHeight - scrollTop - clientHeight <= distance
      if (near && !reached) callPage(this, 'onReachBottom')
      reached = near
    })
  }
}
