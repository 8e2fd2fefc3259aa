import type { Ledger } from './ledger'

const SLOW_REQUEST_MS = 300
const SLOW_IMAGE_MS = 100
const SAME_BODY_WITHIN_MS = 180_000
const LARGE_BODY = 128 * 1024
/** A refusal of somebody who may not is what WeChat wants to see. */
const REFUSALS = [401, 403]

interface Span {
  start: number
  end: number
  host: string
}

/** What goes over the network: how much at once, what fails, what comes twice, and unencrypted. */
export class Traffic {
  /** The browser's own, for looks of the instrument itself. */
  readonly fetch = window.fetch.bind(window)
  private underWay = 0
  private readonly ledger: Ledger
  private readonly isOffline: () => boolean
  private readonly spans: Span[] = []
  private readonly images: Span[] = []
  private readonly bodies = new Map<string, { text: string; at: number }>()

  constructor(ledger: Ledger, isOffline: () => boolean) {
    this.ledger = ledger
    this.isOffline = isOffline
  }

  /** Requests without an answer yet, uploads aside. */
  get isBusy(): boolean {
    return this.underWay > 0
  }

  install(): void {
    window.fetch = (input, init) => this.watched(input, init)
    this.watchUploads()
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) this.sawResource(entry as PerformanceResourceTiming)
    }).observe({ type: 'resource', buffered: true })
  }

  private async watched(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const url = addressOf(input)
    const start = performance.now()
    this.judgeScheme(url)
    this.underWay += 1
    try {
      const response = await this.fetch(input, init)
      this.judgeStatus(url, response.status)
      void this.judgeBody(url, response.clone())
      return response
    } catch (error) {
      // a page that gives up on a request, or a phone without network, is no fault of the app
      if ((error as Error).name !== 'AbortError' && !this.isOffline()) this.failed(url, 'no answer')
      throw error
    } finally {
      this.underWay -= 1
      this.ended(url, start)
    }
  }

  /** Uploads do not go through `fetch`; they are no `wx.request` and do not count into it. */
  private watchUploads(): void {
    const judge = (request: XMLHttpRequest): void => {
      const { status, responseURL } = request
      if (status > 0) this.judgeStatus(new URL(responseURL), status)
    }
    const send = XMLHttpRequest.prototype.send
    XMLHttpRequest.prototype.send = function (body) {
      this.addEventListener('load', () => judge(this))
      send.call(this, body)
    }
  }

  private ended({ host, pathname }: URL, start: number): void {
    const end = performance.now()
    this.ledger.took(`request ${pathname.replace(/\/[^/]*\d[^/]*/g, '/…')}`, end - start)
    if (end - start <= SLOW_REQUEST_MS) return
    this.spans.push({ start, end, host })
    this.ledger.note('requests', mostAtOnce(this.spans), host)
  }

  private judgeStatus({ pathname }: URL, status: number): void {
    if (status >= 400 && !REFUSALS.includes(status)) this.failed({ pathname }, String(status))
    else this.ledger.note('network', 0, pathname)
  }

  private failed({ pathname }: { pathname: string }, how: string): void {
    this.ledger.note('network', 1, `${how} ${pathname}`)
  }

  private async judgeBody(url: URL, response: Response): Promise<void> {
    const text = await response.text().catch(() => '')
    if (text.length <= LARGE_BODY) return
    const now = performance.now()
    const before = this.bodies.get(url.href)
    this.bodies.set(url.href, { text, at: now })
    const again = before?.text === text && now - before.at < SAME_BODY_WITHIN_MS
    if (again) this.ledger.note('sameBody', text.length, url.pathname)
  }

  private judgeScheme(url: URL): void {
    // the preview's own origin stands for the declared HTTPS domains of the operator
    const open = url.protocol === 'http:' && url.origin !== window.location.origin
    this.ledger.note('https', open ? 1 : 0, url.origin)
  }

  private sawResource({ name, initiatorType, startTime, responseEnd }: PerformanceResourceTiming) {
    if (initiatorType !== 'img') return
    const url = new URL(name)
    this.judgeScheme(url)
    if (responseEnd - startTime <= SLOW_IMAGE_MS) return
    this.images.push({ start: startTime, end: responseEnd, host: url.host })
    const sameHost = this.images.filter(({ host }) => host === url.host)
    this.ledger.note('imageRequests', mostAtOnce(sameHost), url.host)
  }
}

const addressOf = (input: RequestInfo | URL): URL =>
  new URL(input instanceof Request ? input.url : input, window.location.href)

/** The largest number of spans that overlap in one moment. */
function mostAtOnce(spans: readonly Span[]): number {
  const counts = spans.map(
    ({ start }) => spans.filter((other) => other.start <= start && start < other.end).length,
  )
  return Math.max(0, ...counts)
}
