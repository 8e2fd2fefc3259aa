import { mountPage, type MountOptions } from '../../support/mount'

/** A running app whose `wx` a test uses as page code would. */
export const phone = (options: MountOptions = {}) =>
  mountPage('pages/form/index', {}, { root: 'tests/preview/fixtures/controls', ...options })

interface Failure {
  errMsg: string
  errno?: number
}

/** What a call that must fail was refused with. */
export async function refusal(call: Promise<unknown>): Promise<Failure> {
  try {
    await call
  } catch (error) {
    return error as Failure
  }
  throw new Error('the call worked, but a refusal was expected')
}
