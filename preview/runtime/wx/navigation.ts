import type { Host } from '../host'
import { ApiFailure, type Options, api } from './api'

/** Moving between pages and the page's own navigation bar. */
export function navigationMembers(host: Host): Record<string, unknown> {
  const go = (name: string, move: (options: Options) => Promise<void>) =>
    api(name, (options) => move(options).catch(asFailure(name)))
  const page = () => {
    const current = host.currentPage()
    if (!current) throw new ApiFailure('no page')
    return current
  }
  return {
    navigateTo: go('navigateTo', ({ url }) => host.router.navigateTo(String(url))),
    redirectTo: go('redirectTo', ({ url }) => host.router.redirectTo(String(url))),
    reLaunch: go('reLaunch', ({ url }) => host.router.reLaunch(String(url))),
    navigateBack: go('navigateBack', ({ delta }) => host.router.navigateBack(Number(delta ?? 1))),
    setNavigationBarTitle: api('setNavigationBarTitle', ({ title }) => {
      page().setTitle(String(title))
    }),
    setNavigationBarColor: api('setNavigationBarColor', ({ frontColor, backgroundColor }) => {
      // WeChat paints the title black or white and nothing else.
      if (frontColor !== '#000000' && frontColor !== '#ffffff') {
        throw new ApiFailure('parameter error: frontColor should be #ffffff or #000000')
      }
      page().setColors(frontColor, String(backgroundColor))
    }),
    pageScrollTo: api('pageScrollTo', ({ scrollTop, selector, duration }) => {
      scrollPage(page(), scrollTop, selector, duration)
    }),
    showShareMenu: api('showShareMenu', () => undefined),
    hideShareMenu: api('hideShareMenu', () => undefined),
    stopPullDownRefresh: api('stopPullDownRefresh', () => undefined),
  }
}

function scrollPage(
  page: { scroller: HTMLElement; window: HTMLElement },
  scrollTop: unknown,
  selector: unknown,
  duration: unknown,
): void {
  const target = typeof selector === 'string' ? page.scroller.querySelector(selector) : null
  const top = target
    ? target.getBoundingClientRect().top -
      page.window.getBoundingClientRect().top +
      page.scroller.scrollTop
    : Number(scrollTop)
  page.scroller.scrollTo({ top, behavior: duration === 0 ? 'auto' : 'smooth' })
}

/** The router words its refusals as `fail …` or `api:fail …`; the convention adds that itself. */
function asFailure(name: string) {
  return (error: unknown): never => {
    const text = error instanceof Error ? error.message : String(error)
    throw new ApiFailure(text.replace(new RegExp(`^(?:${name}:)?fail:? ?`), ''))
  }
}
