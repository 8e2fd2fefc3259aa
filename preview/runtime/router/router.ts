import type { Router } from '../host'
import { callPage } from './page-calls'
import type { PageView } from './page-view'
import { parseUrl, resolveUrl } from './url'
import type { Target } from './url'

/** WeChat's limit of open pages. */
const STACK_LIMIT = 10

export interface RouterDoors {
  hasPage(route: string): boolean
  createPage(target: Target): PageView
  /** Makes one page visible and the others hidden, before its scripts run. */
  display(page: PageView): void
  /** Before the page on top gives way to another; it has been told nothing yet. */
  leave(page: PageView): void
  ready(page: PageView): void
}

/**
 * The page stack and the order of its lifecycles. Operations run one after another and never
 * within the call that asked for them, as in WeChat.
 */
export class PageRouter implements Router {
  readonly stack: PageView[] = []
  private readonly doors: RouterDoors
  private last: Promise<void> = Promise.resolve()

  constructor(doors: RouterDoors) {
    this.doors = doors
  }

  get top(): PageView | undefined {
    return this.stack[this.stack.length - 1]
  }

  knows(url: string): boolean {
    return this.doors.hasPage(parseUrl(url, '').route)
  }

  navigateTo(url: string): Promise<void> {
    return this.enqueue(() => {
      const target = this.target(url)
      if (this.stack.length >= STACK_LIMIT) throw new Error('fail webview count limit exceed')
      this.leaveTop()
      this.hideTop()
      this.open(target)
    })
  }

  redirectTo(url: string): Promise<void> {
    return this.enqueue(() => {
      const target = this.target(url)
      this.leaveTop()
      this.unload(this.stack.splice(-1))
      this.open(target)
    })
  }

  reLaunch(url: string): Promise<void> {
    return this.enqueue(() => {
      const target = this.target(url)
      this.leaveTop()
      this.unload(this.stack.splice(0))
      this.open(target)
    })
  }

  navigateBack(delta = 1): Promise<void> {
    return this.enqueue(() => {
      if (this.stack.length <= 1) throw new Error('fail cannot navigate back at first page.')
      const count = Math.min(Math.max(delta, 1), this.stack.length - 1)
      this.leaveTop()
      this.unload(this.stack.splice(-count))
      if (this.top) this.show(this.top)
    })
  }

  /** Opens the first page at once: the app has just been launched. */
  launch(target: Target): void {
    this.open(target)
  }

  /** `onShow` of the page on top, when it is opened, returned to, or the app comes forward. */
  showTop(): void {
    if (!this.top) return
    callPage(this.top, 'onShow')
    this.top.tellComponents('show')
  }

  hideTop(): void {
    if (!this.top) return
    callPage(this.top, 'onHide')
    this.top.tellComponents('hide')
  }

  private enqueue(operation: () => void): Promise<void> {
    const result = this.last.then(operation)
    // a refused operation must not refuse the next
    this.last = result.catch(() => undefined)
    return result
  }

  private target(url: string): Target {
    const target = parseUrl(resolveUrl(url, this.top?.route), 'undefined')
    if (!this.doors.hasPage(target.route))
      throw new Error(`fail page "${target.route}" is not found`)
    return target
  }

  private open(target: Target): void {
    const page = this.doors.createPage(target)
    this.stack.push(page)
    this.doors.display(page)
    page.attach()
    callPage(page, 'onLoad', page.query)
    this.showTop()
    setTimeout(() => {
      if (!this.stack.includes(page)) return
      callPage(page, 'onReady')
      this.doors.ready(page)
    })
  }

  private leaveTop(): void {
    if (this.top) this.doors.leave(this.top)
  }

  private show(page: PageView): void {
    this.doors.display(page)
    this.showTop()
  }

  /** Top first. */
  private unload(pages: PageView[]): void {
    for (const page of pages.reverse()) {
      callPage(page, 'onUnload')
      page.release()
    }
  }
}
