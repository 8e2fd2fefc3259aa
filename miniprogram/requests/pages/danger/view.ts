/** The red page: what was written, the numbers in their order, what to do before leaving. Pure. */
import type { CommunityCard } from '../../../contract/community'
import { EMERGENCY_NUMBERS, type EmergencyNumber } from '../../../contract/emergency'
import { phrases } from '../../../words/phrases'
import { dangerAdvice, findDanger, type DangerHit } from '../../catalogue/danger'
import type { DangerGroupId } from '../../catalogue/danger-rules'
import { DIVERTS } from '../../catalogue/taxonomy'

/** Orders of six characters or so: first what to do, then what to leave alone. */
const ORDERS: Record<DangerGroupId, { first: string; act: string; leave: string }> = {
  fire: {
    first: '请先到屋外，再打电话',
    act: '低头走楼梯，随手关门',
    leave: '别坐电梯，别回去拿东西',
  },
  gas: {
    first: '请先到屋外，再打电话',
    act: '打开窗户，关上燃气总阀',
    leave: '别开灯、别点火、别碰开关',
  },
  'electric-shock': { first: '先断电，再打电话', act: '拉下总闸', leave: '没断电前，别用手拉人' },
  rescue: { first: '先稳住人，再打电话', act: '陪着说话，看着呼吸', leave: '别硬拉、别硬扒' },
  medical: { first: '先打电话，再照看人', act: '派人到楼下接救护车', leave: '别随意搬动' },
  crime: { first: '先到安全处，再打电话', act: '锁好门，记住样子', leave: '别上前、别追赶' },
  'self-harm': {
    first: '先打电话，再陪着他',
    act: '陪着他，慢慢说话',
    leave: '别刺激，别让他独处',
  },
  'missing-person': {
    first: '马上打电话，不用等 24 小时',
    act: '备好近照，说清衣着',
    leave: '别全家都出去，留人在家',
  },
}

const LIFT_ORDERS = {
  first: '先打给物业，人离得最近',
  act: '按呼救键，靠墙站稳',
  leave: '别扒门、别乱跳',
}

const WATER_ORDERS = {
  first: '先打电话，再救人',
  act: '抛绳子、杆子，大声喊人',
  leave: '不会水，别下水',
}

function ordersFor({ group, variant }: DangerHit) {
  if (!variant) return ORDERS[group.id]
  return variant.deskFirst ? LIFT_ORDERS : WATER_ORDERS
}

/** The gas company and its kin; left out where the community has not given its number. */
const alsoCall = (ids: string[], card: CommunityCard | null) =>
  DIVERTS.filter(({ id }) => ids.includes(id))
    .map(({ id, name, number, fact }) => ({
      id,
      name,
      number: number ?? card?.facts[fact ?? ''] ?? '',
    }))
    .filter(({ number }) => number !== '')

export interface DangerNumber {
  number: EmergencyNumber
  name: string
  spoken: string
}

const numberView = (number: EmergencyNumber): DangerNumber => ({
  number,
  name: EMERGENCY_NUMBERS.find((each) => each.number === number)?.name ?? '',
  spoken: number.split('').join(' '),
})

/** Only the groups this page was opened for; all of them when the query is of no use. */
function hitsFor(text: string, groups: string[]): DangerHit[] {
  const hits = findDanger(text)
  const asked = hits.filter(({ group }) => groups.includes(group.id))
  return asked.length > 0 ? asked : hits
}

/** `address`: 3栋2单元1101, to be told first; null for text without danger. */
export function dangerView(
  text: string,
  groups: string[],
  card: CommunityCard | null,
  address: string,
) {
  const hits = hitsFor(text, groups)
  const advice = dangerAdvice(hits)
  const hit = hits[0]
  if (!advice || !hit) return null
  const numbers = advice.numbers.map(numberView)
  return {
    wrote: `您写到了“${hit.matched}”，`,
    ...ordersFor(hit),
    instruction: phrases(advice.instruction),
    deskFirst: advice.deskFirst,
    main: advice.deskFirst ? null : (numbers[0] ?? null),
    others: advice.deskFirst ? numbers : numbers.slice(1),
    also: alsoCall(advice.alsoCall, card),
    say: card ? phrases(`${card.address}，${card.name}${address}`) : [],
  }
}

export type DangerView = ReturnType<typeof dangerView>
