import type { StaffRole } from '../../contract/endpoint'

export const ROLE_WORDS: Record<StaffRole, string> = {
  desk: '前台',
  technician: '维修',
  guard: '门岗',
  'team-lead': '班长',
  manager: '项目经理',
  company: '总部',
}
