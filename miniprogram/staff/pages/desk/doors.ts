/** The further doors of the desk, each only for whom it opens. The server decides all the same. */
import type { StaffRole } from '../../../contract/endpoint'
import { FIELD_ROLES, isDeskRole } from '../../../contract/work-order-actors'

export interface Door {
  title: string
  /** what is behind it */
  line: string
  url: string
  spoken: string
}

const MANAGERS: StaffRole[] = ['manager', 'company']

const everybody = (role: StaffRole) => (FIELD_ROLES as readonly StaffRole[]).includes(role)
const manages = (role: StaffRole) => MANAGERS.includes(role)

const DOORS = [
  { page: 'caller', title: '来电', line: '按房号、电话找人，替住户记', opensTo: isDeskRole },
  { page: 'duty', title: '在岗', line: '上班、下班、交接手上的活', opensTo: everybody },
  { page: 'rules', title: '承诺时限', line: '多久受理、多久到、多久修好', opensTo: manages },
  { page: 'calendar', title: '节假日', line: '哪几天休息，哪几天补班', opensTo: manages },
  { page: 'dead-letters', title: '没送到的消息', line: '看为什么，重新发', opensTo: manages },
]

export const doorsOf = (role: StaffRole, communityId: string): Door[] =>
  DOORS.filter(({ opensTo }) => opensTo(role)).map(({ page, title, line }) => ({
    title,
    line,
    url: `/staff/pages/${page}/index?community=${communityId}`,
    spoken: `${title}，${line}`,
  }))
