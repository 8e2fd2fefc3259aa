// Loaded before the cloud (`--import`): moves its clock by CLOCK_OFFSET_MS, so that a demo is filled
// as of that moment. PUT /v1/demo/clock could not: it comes when the demo is there already.
const offset = Number(process.env.CLOCK_OFFSET_MS ?? 0)
const RealDate = Date

globalThis.Date = class extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + offset)
    else super(...parts)
  }

  static now() {
    return RealDate.now() + offset
  }

  static [Symbol.hasInstance](value) {
    return value instanceof RealDate
  }
}
