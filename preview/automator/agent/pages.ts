import type { OpenPage, PageInstance } from '../../runtime/host'
import type { Params } from '../protocol'
import { openPages } from './window'

/** Clients keep pages for ever by their id, so no two pages may ever share one: room per restart. */
const IDS_PER_LIFE = 100_000

const ids = new WeakMap<PageInstance, number>()
let last = 0

export function startPages(life: number): void {
  last = life * IDS_PER_LIFE
}

export function pageIdOf({ instance }: OpenPage): number {
  const known = ids.get(instance)
  if (known !== undefined) return known
  last += 1
  ids.set(instance, last)
  return last
}

/** The page a request is about; throws when it is gone. */
export function pageOf({ pageId }: Params): OpenPage {
  const page = openPages().find((each) => pageIdOf(each) === pageId)
  if (page === undefined) throw new Error('page destroyed')
  return page
}

/** As `pageOf`, for what needs to look at the page: only the one on top is drawn. */
export function shownPageOf(params: Params): OpenPage {
  const page = pageOf(params)
  if (page !== openPages().at(-1)) throw new Error('page is not on top of page stack')
  return page
}
