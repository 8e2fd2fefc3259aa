/**
 * Where else the queue leads, by role: `corner` and `main` are the keys of its bar, `rows` stand at
 * its foot. A page of the staff adds its line here.
 */
import type { StaffRole } from '../../../contract/endpoint'

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
    id: 'household-code',
    name: '发入户码',
    spoken: '发入户码',
    path: '/staff/pages/household-code/index',
    roles: AT_THE_DESK,
  },
]

const ROWS: readonly Door[] = []

/** The first door of a list that is open to the role. */
const first = (doors: readonly Door[], role: StaffRole): Door | null =>
  doors.find(({ roles }) => roles.includes(role)) ?? null

export const doorsFor = (role: StaffRole) => ({
  corner: first(CORNER, role),
  main: first(MAIN, role),
  rows: ROWS.filter(({ roles }) => roles.includes(role)),
})

export type Doors = ReturnType<typeof doorsFor>
