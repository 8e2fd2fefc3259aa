/** Where a guard stands: the communities they may check passes in, and the gate they chose once. */
import { getCommunity } from '../../contract/community'
import type { StaffRole } from '../../contract/endpoint'
import { call } from '../../services/client'
import { fetchMe } from '../../services/me'
import { isObject, read, write, type Slot } from '../../services/storage'

export interface Gate {
  id: string
  name: string
}

/** A community in which the person may check passes. */
export interface Post {
  communityId: string
  communityName: string
  gates: Gate[]
}

interface Kept {
  posts: Post[]
  /** The gate last chosen, by community. */
  chosen: Record<string, string>
}

const KEPT: Slot<Kept> = {
  key: 'gate-duty',
  version: 1,
  isValid: (value): value is Kept =>
    isObject(value) && Array.isArray(value['posts']) && isObject(value['chosen']),
}

/** As contract/gate.ts admits them; the server decides. */
const GATE_ROLES: StaffRole[] = ['guard', 'desk', 'team-lead', 'manager']

const kept = () => read(KEPT) ?? { posts: [], chosen: {} }

/** As last known, so that the keypad is there at once. */
export const knownPosts = (): Post[] => kept().posts

/** Empty for somebody who checks nothing. Throws ApiError. */
export async function fetchPosts(): Promise<Post[]> {
  const { staff } = await fetchMe()
  const ids: string[] = []
  for (const { communityId, role } of staff)
    if (GATE_ROLES.includes(role) && !ids.includes(communityId)) ids.push(communityId)
  const posts = await Promise.all(ids.map(postOf))
  write(KEPT, { ...kept(), posts })
  return posts
}

/** Asked of the server itself: the card on the phone would make this community the current one. */
async function postOf(communityId: string): Promise<Post> {
  const { name, gates } = await call(getCommunity, { params: { communityId } })
  return {
    communityId,
    communityName: name,
    gates: gates.map((gate) => ({ id: gate.id, name: gate.name })),
  }
}

/** The only gate, or the one chosen before; null while it has to be chosen. */
export function gateOf(post: Post): Gate | null {
  const id = kept().chosen[post.communityId]
  if (post.gates.length === 1) return post.gates[0] ?? null
  return post.gates.find((gate) => gate.id === id) ?? null
}

export function chooseGate(communityId: string, gateId: string): void {
  const { posts, chosen } = kept()
  write(KEPT, { posts, chosen: { ...chosen, [communityId]: gateId } })
}
