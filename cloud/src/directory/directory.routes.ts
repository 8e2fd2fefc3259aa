import type { Capability } from '../capability'
import { getCommunity, listBuildings, resolveScanCode, searchCommunities } from '../contract'
import { Refusal } from '../refusal'
import * as directory from './directory.service'
import { posterPage, unknownPosterPage } from './poster-page'

/** The page may style itself and nothing else; no script, no frame, no other host. */
const POSTER_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"

export const directoryCapability: Capability = {
  name: 'directory',
  routes({ app, deps, serveAnyone }) {
    serveAnyone(getCommunity, ({ db, params }) => directory.readCard(db, params.communityId))
    serveAnyone(resolveScanCode, ({ db, params }) => directory.resolveCode(db, params.code))
    serveAnyone(searchCommunities, ({ db, query }) => directory.search(db, query.search ?? ''))
    serveAnyone(listBuildings, ({ db, params }) => directory.readBuildings(db, params.communityId))
    const max = deps.limits.publicPerMinute
    app.get<{ Params: { code: string } }>(
      '/s/:code',
      { config: { rateLimit: { max, timeWindow: 60_000 } } },
      async (request, reply) => {
        reply.type('text/html; charset=utf-8').header('content-security-policy', POSTER_POLICY)
        try {
          const { card } = await directory.resolveCode(deps.db, request.params.code)
          return posterPage(card)
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
          reply.code(error.status)
          return unknownPosterPage()
        }
      },
    )
  },
}
