/**
 * Where else the queue leads, by role: `corner` and `main` are the keys of its bar, `rows` stand at
 * its foot. A page of the staff adds its line here.
 */
import type { StaffRole } from '../../../contract/endpoint'
import { DESK_ROLES, FIELD_ROLES } from '../../../contract/work-order-actors'

export interface Door {
  /** the hook of tests */
  id: string
  name: string
  /** said by a screen reader where the name alone is too short */
  spoken: string
  /** without the community, which every page is told */
  path: string
  roles: readonly StaffRole[]
}

const AT_THE_DESK: readonly StaffRole[] = ['desk', 'team-lead', 'manager']
const MANAGERS: readonly StaffRole[] = ['manager', 'company']

const CORNER: readonly Door[] = [
  {
    id: 'gate',
    name: '验码',
    spoken: '验码，看访客的进门码',
    path: '/staff/pages/gate/index',
    roles: AT_THE_DESK,
  },
]

const MAIN: readonly Door[] = [
  {
    id: 'caller',
    name: '记来电',
    spoken: '记来电，按房号、姓名、电话、车牌找人',
    path: '/staff/pages/caller/index',
    roles: DESK_ROLES,
  },
]

const row = (page: string, name: string, spoken: string, roles: readonly StaffRole[]): Door => ({
  ...{ id: `to-${page}`, name, roles },
  spoken: `${name}，${spoken}`,
  path: `/staff/pages/${page}/index`,
})

const ROWS: readonly Door[] = [
  row('duty', '在岗、交接', '上班、下班、手上的给谁', FIELD_ROLES),
  { ...row('household-code', '发入户码', '给住户一个入户码', AT_THE_DESK), id: 'household-code' },
  row('rules', '承诺时限', '多久受理、多久到、多久修好', MANAGERS),
  row('calendar', '节假日', '哪几天放假，哪几天补班', MANAGERS),
  row('dead-letters', '没送到的消息', '看为什么，重新发', MANAGERS),
]

/** The first door of a list that is open to the role. */
const first = (doors: readonly Door[], role: StaffRole): Door | null =>
  doors.find(({ roles }) => roles.includes(role)) ?? null

export const doorsFor = (role: StaffRole) => ({
  corner: first(CORNER, role),
  main: first(MAIN, role),
  rows: ROWS.filter(({ roles }) => roles.includes(role)),
})

export type Doors = ReturnType<typeof doorsFor>
