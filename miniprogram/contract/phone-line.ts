/** What a line is for. The order of calling is `priority`, not this list. */
export type LineRole =
  'service-centre' | 'repair-dispatch' | 'duty-manager' | 'gate' | 'company-supervision'

/**
 * What sort of number it is, which decides whether it connects from any phone (dial-plan.ts).
 * `95` and `96` are the national and provincial service numbers.
 */
export type LineKind = 'landline' | 'mobile' | '400' | '95' | '96' | 'v_net' | 'pbx_ext'

/** Who can dial `display`. `dial` must connect for everybody whatever this says. */
export type LineScope = 'any' | 'same-network'

export type Carrier = 'mobile' | 'unicom' | 'telecom'

/** From which kind of phone somebody last test-dialled the line. */
export type VerifiedFrom = Carrier | 'landline' | 'other-city'

/**
 * Hours that repeat every week, in Shanghai. `days` are 1 (Monday) to 7 (Sunday). `to` earlier than
 * `from` means the next morning, and belongs to the day it began on; `24:00` is the end of the day;
 * equal means round the clock.
 */
export interface OpenHours {
  days: number[]
  /** `HH:mm` */
  from: string
  /** `HH:mm` or `24:00` */
  to: string
}

export interface PhoneLine {
  id: string
  role: LineRole
  name: string
  kind: LineKind
  /** What people remember and the plate shows: `8888`. */
  display: string
  /** Digits that connect from any phone in China, area code included. */
  dial: string
  areaCode: string | null
  /** Never dialled automatically: pause characters are unreliable. Shown through `extHint`. */
  ext: string | null
  /** What to do once connected: 接通后按2. */
  extHint: string | null
  scope: LineScope
  /** The networks inside which a `v_net` display works. */
  carriers: Carrier[]
  hours: OpenHours[]
  /** Lower is called first. */
  priority: number
  /** False for somebody's own mobile: staff see it, the public card leaves it out. */
  publishable: boolean
  /** ISO instant of the last test call, null = never. Over 90 days shows a grey tag to staff. */
  verifiedAt: string | null
  verifiedFrom: VerifiedFrom[]
}

export interface DutyShift {
  id: string
  name: string
  /** `HH:mm` */
  from: string
  /** `HH:mm`; equal to or earlier than `from` = the next day. */
  to: string
  /** The line this shift answers. */
  lineId: string
}

/** Who is on duty in one shift: surname and title only (陆客服), never a full name or a phone. */
export interface DutyPerson {
  shiftId: string
  callName: string
}

export interface DutyDay {
  /** 1 to `cycleDays`. */
  day: number
  onDuty: DutyPerson[]
}

/** The duty roster as the public card carries it. It repeats every `cycleDays` for ever. */
export interface Duty {
  /** `YYYY-MM-DD` in Shanghai: day 1 of the cycle. */
  anchorDate: string
  cycleDays: number
  shifts: DutyShift[]
  days: DutyDay[]
}

/** The part of a community card that decides whom a resident reaches, with or without network. */
export interface AnsweringCard {
  lines: PhoneLine[]
  /** Null when the community keeps no roster: home then says 现在有人接听. */
  duty: Duty | null
}
