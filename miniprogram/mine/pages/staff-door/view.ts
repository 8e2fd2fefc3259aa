/** Doors for those who work for the property; a number to be registered by for everybody else. Pure. */
import type { StaffRole } from '../../../contract/endpoint'
import { FIELD_ROLES, isDeskRole } from '../../../contract/work-order-actors'
import type { Me, Post } from '../../../services/me'
import { piecesOf } from '../../../words/pieces'

export interface Door {
  key: string
  name: string
  hint: string
  url: string
}

export interface PostView {
  key: string
  /** 临湖花园 · 前台 */
  title: string[]
  doors: Door[]
}

const ROLES: Record<StaffRole, string> = {
  desk: '前台',
  technician: '维修',
  guard: '门岗',
  'team-lead': '班长',
  manager: '项目经理',
  company: '总部',
}
const FIELD: readonly StaffRole[] = FIELD_ROLES
const GATE: StaffRole[] = ['guard', 'desk', 'team-lead', 'manager']

function doorsOf({ communityId, role }: Post): Door[] {
  const door = (name: string, hint: string, page: string): Door => ({
    key: `${communityId} ${page}`,
    name,
    hint,
    url: `/staff/pages/${page}/index?community=${communityId}`,
  })
  const queue = isDeskRole(role)
    ? door('前台', '新报的、派单、记来电', 'desk')
    : door('工单', '能接的、手上的', 'desk')
  return [
    ...(FIELD.includes(role) ? [queue] : []),
    ...(GATE.includes(role) ? [door('门岗', '验进门码', 'gate')] : []),
  ]
}

export function staffDoorView({ personId, name, staff }: Me) {
  return {
    name: staff[0]?.name ?? name ?? '',
    posts: staff.map((post, at): PostView => ({
      key: `${post.communityId} ${post.role} ${at}`,
      title: piecesOf([post.communityName, ROLES[post.role]]),
      doors: doorsOf(post),
    })),
    personId,
    /** In groups, as somebody reads it over the phone. */
    groups: personId
      .split('-')
      .map((text, at) => ({ key: `${at}`, text: at > 0 ? `-${text}` : text })),
    spoken: personId.replace(/-/g, ' ').split('').join(' '),
  }
}

export type StaffDoorView = ReturnType<typeof staffDoorView>
