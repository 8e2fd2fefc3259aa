import * as resident from './resident.mjs'
import * as staff from './staff.mjs'

/** In this order: what one picture changes, a later one may show. */
const DAY = [
  resident.home,
  staff.desk,
  staff.rules,
  resident.life,
  staff.technician,
  resident.repair,
  resident.talkOver,
  resident.pass,
  staff.gate,
]

export const takePictures = {
  async day(camera) {
    for (const take of DAY) await take(camera)
  },
  night: resident.night,
}
