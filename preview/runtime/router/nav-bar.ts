import type { WindowConfig } from '../../compiler/app-config'
import { addElement } from './elements'

/** The bar WeChat draws above a page: title, back key, colours, and its own capsule. */
export class NavBar {
  private readonly bar: HTMLElement
  private readonly heading: HTMLElement

  constructor(page: HTMLElement, onBack: () => void) {
    this.bar = addElement(page, 'div', 'mp-nav')
    const back = addElement(this.bar, 'button', 'mp-nav-back')
    back.type = 'button'
    back.setAttribute('aria-label', '返回')
    back.addEventListener('click', onBack)
    this.heading = addElement(this.bar, 'div', 'mp-nav-title')
    this.heading.setAttribute('role', 'heading')
    this.heading.setAttribute('aria-level', '1')
    // WeChat's own; here it only shows which corner a page must leave free
    addElement(this.bar, 'div', 'mp-capsule').setAttribute('aria-hidden', 'true')
  }

  get title(): string {
    return this.heading.textContent
  }

  setTitle(title: string): void {
    this.heading.textContent = title
  }

  setColors(front: string, background: string): void {
    this.bar.style.color = front
    this.bar.style.backgroundColor = background
  }

  /** Applies the window settings of app.json and the page. WeChat's defaults are white on black. */
  configure(window: WindowConfig): void {
    this.bar.hidden = window.navigationStyle === 'custom'
    this.setColors(
      window.navigationBarTextStyle === 'black' ? '#000000' : '#ffffff',
      window.navigationBarBackgroundColor ?? '#000000',
    )
  }
}
