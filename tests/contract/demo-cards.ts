import type {
  AnsweringCard,
  Duty,
  OpenHours,
  PhoneLine,
} from '../../miniprogram/contract/phone-line'

/** Three communities as different as the demo's: a desk by day and night, a V网, a night mobile. */
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
export const daily = (from: string, to: string): OpenHours[] => [{ days: EVERY_DAY, from, to }]
export const ALWAYS = daily('00:00', '24:00')

export const line = (over: Partial<PhoneLine> & { id: string }): PhoneLine => ({
  role: 'service-centre',
  name: '服务中心',
  kind: 'landline',
  display: '8888',
  dial: '02145500000',
  areaCode: null,
  ext: null,
  extHint: null,
  scope: 'any',
  carriers: [],
  hours: ALWAYS,
  priority: 10,
  publishable: true,
  verifiedAt: null,
  verifiedFrom: [],
  ...over,
})

const company = line({
  id: 'company',
  role: 'company-supervision',
  name: '公司监督电话',
  kind: '400',
  display: '400-200-0000',
  dial: '4002000000',
  hours: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }],
  priority: 50,
})
const gate = line({
  id: 'gate',
  role: 'gate',
  name: '南门岗',
  display: '8890',
  dial: '02145520000',
  priority: 40,
})

/** A roster of one week: Monday 2026-11-16 is day 1; `names` gives each shift's person by day. */
function weekRoster(shifts: Duty['shifts'], names: Record<string, string[]>): Duty {
  const days = EVERY_DAY.map((day) => ({
    day,
    onDuty: shifts.map(({ id }) => ({ shiftId: id, callName: names[id]?.[day - 1] ?? '' })),
  }))
  return { anchorDate: '2026-11-16', cycleDays: 7, shifts, days }
}
const everyDay = (name: string) => EVERY_DAY.map(() => name)

export const linhu: AnsweringCard = {
  lines: [
    line({ id: 'centre' }),
    line({
      id: 'duty',
      role: 'duty-manager',
      name: '值班经理',
      kind: 'mobile',
      display: '19900000001',
      dial: '19900000001',
      priority: 30,
    }),
    gate,
    company,
  ],
  duty: weekRoster(
    [
      { id: 'day', name: '白班', from: '08:00', to: '20:00', lineId: 'centre' },
      { id: 'night', name: '夜班', from: '20:00', to: '08:00', lineId: 'centre' },
      { id: 'manager', name: '值班经理', from: '08:00', to: '08:00', lineId: 'duty' },
    ],
    {
      day: everyDay('陆客服'),
      night: ['顾客服', '贺客服', '顾客服', '贺客服', '顾客服', '贺客服', '沈班长'],
      manager: everyDay('周经理'),
    },
  ),
}

export const yunqi: AnsweringCard = {
  lines: [
    line({
      id: 'centre',
      kind: 'v_net',
      display: '6666',
      dial: '057145500000',
      areaCode: '0571',
      scope: 'same-network',
      carriers: ['mobile'],
      hours: daily('08:00', '21:00'),
    }),
    line({
      id: 'repair',
      role: 'repair-dispatch',
      name: '报修调度',
      kind: 'pbx_ext',
      display: '6602',
      dial: '057145500000',
      areaCode: '0571',
      ext: '2',
      extHint: '接通后按2',
      hours: daily('08:00', '21:00'),
      priority: 20,
    }),
    line({
      id: 'duty',
      role: 'duty-manager',
      name: '值班经理',
      kind: 'v_net',
      display: '6601',
      dial: '19900000102',
      priority: 30,
    }),
    gate,
    company,
  ],
  duty: weekRoster(
    [
      { id: 'day', name: '白班', from: '08:00', to: '21:00', lineId: 'centre' },
      { id: 'night', name: '夜间值班', from: '21:00', to: '08:00', lineId: 'duty' },
    ],
    { day: everyDay('倪客服'), night: everyDay('龚班长') },
  ),
}

export const jiangwan: AnsweringCard = {
  lines: [
    line({ id: 'centre', display: '9999', dial: '02845500000', hours: daily('08:00', '20:30') }),
    line({
      id: 'duty',
      role: 'duty-manager',
      name: '夜间值班手机',
      kind: 'mobile',
      display: '19900000202',
      dial: '19900000202',
      hours: daily('20:30', '08:00'),
      priority: 20,
    }),
    gate,
    company,
  ],
  duty: weekRoster(
    [
      { id: 'desk', name: '前台', from: '08:00', to: '20:30', lineId: 'centre' },
      { id: 'night', name: '夜间值班', from: '20:30', to: '08:00', lineId: 'duty' },
    ],
    {
      desk: everyDay('蓝客服'),
      night: ['尹班长', '古师傅', '屈师傅', '巫师傅', '尹班长', '温经理', '古师傅'],
    },
  ),
}

export const cards = { linhu, yunqi, jiangwan }
