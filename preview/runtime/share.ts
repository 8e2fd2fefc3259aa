import type { OpenPage, ShareCard } from './host'
import { callPage } from './router/page-calls'
import { formatUrl } from './router/url'

/**
 * Asks the page for its card, filling what it leaves out as WeChat does: its title and its own
 * address. Undefined when the page cannot be shared.
 */
export function shareCard(
  page: OpenPage,
  title: string,
  from: 'menu' | 'button',
  target: unknown,
): ShareCard | undefined {
  if (typeof page.instance.onShareAppMessage !== 'function') return undefined
  const answer = callPage(page, 'onShareAppMessage', { from, target })
  const card = (typeof answer === 'object' ? answer : null) as Partial<ShareCard> | null
  return {
    title: card?.title ?? title,
    path: (card?.path ?? formatUrl(page)).replace(/^\//, ''),
    imageUrl: card?.imageUrl ?? '',
  }
}
