/** Who comes and goes: shifts, nights, people who leave for good and people who are new. */
import { capabilities } from '../../../cloud/src/capabilities'
import { deleteMe } from '../../../cloud/src/person/person.service'
import { replaceStaff, setOwnDuty } from '../../../cloud/src/work-order/duty/duty.service'
import * as handovers from '../../../cloud/src/work-order/duty/handover.service'
import { requestOf } from './acts'
import { type Colleague, hire, staffCaller } from './town'
import { attempt, type World } from './world'

const here = ({ staff }: World) => staff.filter(({ gone }) => !gone)
const hourOf = ({ now }: World) => (now.getUTCHours() + 8) % 24

/** A colleague of the same role on duty, sometimes; else the orders go back to the queue. */
function replacement(world: World, who: Colleague): string | null {
  const able = here(world).filter(
    (one) => one.role === who.role && one.onDuty && one.staffId !== who.staffId,
  )
  return world.random.chance(0.5) ? (world.random.pick(able)?.staffId ?? null) : null
}

async function setDuty(world: World, who: Colleague, onDuty: boolean): Promise<void> {
  const replacementStaffId = onDuty ? null : replacement(world, who)
  const what = `${who.staffId} (${who.role}) ${onDuty ? 'comes' : 'goes home'}`
  const request = requestOf(world, staffCaller(who))
  const done = await attempt(world, what, async () => {
    const shared = onDuty ? {} : await shareOut(world, who)
    return setOwnDuty(request, { onDuty, replacementStaffId, ...shared })
  })
  if (done) who.onDuty = onDuty
}

/** Some look at their list first, and give single orders elsewhere. */
async function shareOut(world: World, who: Colleague) {
  const { random } = world
  if (random.chance(0.4)) return {}
  const { own } = await handovers.whatIHandOver(requestOf(world, staffCaller(who)))
  const seen = own.lines.map(({ orderId }) => orderId)
  const others = seen
    .filter(() => random.chance(0.3))
    .map((orderId) => ({ orderId, toStaffId: replacement(world, who) }))
  return { seen, others }
}

/** Most confirm what they were handed in time, some give an order back first, some never look. */
export async function receive(world: World): Promise<void> {
  const { random } = world
  for (const who of here(world).filter(({ onDuty }) => onDuty && random.chance(0.1))) {
    const request = requestOf(world, staffCaller(who))
    const { handovers: given } = await handovers.listHandovers(request)
    const waiting = given.filter(({ yours, confirmedAt }) => yours && confirmedAt === null)
    for (const { id, lines } of waiting) {
      const what = `${who.staffId} confirms what ${String(lines.length)} orders were handed over`
      const line = random.chance(0.3) ? random.pick(lines) : undefined
      if (line) {
        const back = { orderId: line.orderId, reason: '不归我' }
        await attempt(world, `${who.staffId} gives ${line.number} back`, () =>
          handovers.giveBackHandedOver(request, id, back),
        )
      }
      const done = await attempt(world, what, () => handovers.confirmHandover(request, id))
      if (done) world.count('handovers confirmed')
    }
  }
}

/** Once an hour; at night a few stay, and on some nights nobody at all. */
export async function turnShifts(world: World): Promise<void> {
  const { random } = world
  const hour = hourOf(world)
  const isDay = hour >= 8 && hour < 20
  const nobodyStays = hour === 20 && random.chance(0.3)
  for (const who of here(world)) {
    const stays = who.night && !nobodyStays
    if (isDay && !who.onDuty && (hour > 8 || random.chance(0.9))) await setDuty(world, who, true)
    else if (hour === 20 && who.onDuty && !stays) await setDuty(world, who, false)
    else if (isDay && who.onDuty && random.chance(0.02)) await setDuty(world, who, false)
    else if (!isDay && !who.onDuty && random.chance(0.02)) await setDuty(world, who, true)
  }
}

/** Somebody leaves the property, or deletes themselves, and somebody new is hired for them. */
export async function loseSomebody(world: World): Promise<void> {
  const { random, db, staff, now } = world
  const leaver = random.pick(here(world).filter(({ role }) => role !== 'company'))
  const boss = here(world).find(({ role }) => role === 'company')
  if (!leaver || !boss) return
  if (random.chance(0.3)) {
    await attempt(world, `${leaver.staffId} (${leaver.role}) deletes themselves`, () =>
      deleteMe(db, capabilities, leaver.personId, now),
    )
  } else {
    const body = { leaves: true, replacementStaffId: replacement(world, leaver) }
    const what = `${leaver.staffId} (${leaver.role}) leaves`
    const request = requestOf(world, staffCaller(boss))
    if (!(await attempt(world, what, () => replaceStaff(request, leaver.staffId, body)))) return
  }
  Object.assign(leaver, { gone: true, onDuty: false })
  world.count('people gone')
  const successor = await hire(db, staff.length + 1, leaver.role, staff.length)
  staff.push({ ...successor, night: leaver.night, trades: successor.trades })
  world.log(`${successor.staffId} (${successor.role}) is new`)
}
