/** The chooser, for whoever came without a scan. */
import { anyone, endpoint, shapeOf } from '../../contract/endpoint'
import type { FoundCommunities } from '../../contract/replies/community'
import type { CommunitySearch } from '../../contract/requests/community'

/** Name, city, address or short number; at most 20, best first; an empty search lists by name. */
export const searchCommunities = endpoint({
  name: 'searchCommunities',
  method: 'GET',
  path: '/v1/communities',
  access: anyone,
  query: shapeOf<CommunitySearch>(),
  reply: shapeOf<FoundCommunities>(),
})
