import { readFileSync } from 'node:fs'
import { aPhone } from '../support/e2e'
import { everyFormOfStaff } from '../support/e2e/every-form-of-staff'
import {
  everyPageOfResident,
  everyPageOfStaff,
  everyStageOfResident,
  type Visit,
} from '../support/e2e/every-page'
import { everyPageOfManager } from '../support/e2e/every-page-of-desk'
import { everyPageOfNeighbours } from '../support/e2e/every-page-of-neighbours'
import { faultsOf } from '../support/e2e/layout-faults'
import { measure } from '../support/e2e/measure'

interface App {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
}

function pagesOfApp(): string[] {
  const { pages, subPackages } = JSON.parse(readFileSync('miniprogram/app.json', 'utf8')) as App
  return [
    ...pages,
    ...subPackages.flatMap(({ root, pages: own }) => own.map((p) => `${root}/${p}`)),
  ]
}

/** DevTools has one width and one size of type, those its simulator is set to. */
const SETTINGS = process.env['MP_WS']
  ? [{ width: 'as DevTools', fontScale: 'as DevTools', theme: 'as DevTools' }]
  : [
      { width: '390', fontScale: '1', theme: 'light' },
      { width: '390', fontScale: '1.4', theme: 'light' },
      { width: '390', fontScale: '1.65', theme: 'light' },
      { width: '320', fontScale: '1', theme: 'dark' },
      { width: '320', fontScale: '1.65', theme: 'light' },
    ]

/** Measures every page of app.json on one kind of phone; DevTools has the one it is set to. */
function describeEveryPage(kind: Record<string, string>): void {
  describe(`on a phone ${kind.width} wide with type × ${kind.fontScale}, ${kind.theme}`, () => {
    const phone = aPhone(kind, [])
    const met = new Set<string>()
    const found: Record<string, string[]> = {}
    const visit: Visit = async (name) => {
      met.add(name.split(/[?,]/)[0] ?? '')
      const faults = faultsOf(await measure(phone.device))
      if (faults.length > 0) found[name] = faults
    }

    it('nothing of a resident is cut, outside, covered, too small or without a name', async () => {
      await everyPageOfResident(phone, visit)
      expect(found).toEqual({})
    })

    it('nor any form in which the staff move an order on', async () => {
      await everyFormOfStaff(phone, visit)
      expect(found).toEqual({})
    })

    it('nor in any stage of an order', async () => {
      await everyStageOfResident(phone, visit)
      expect(found).toEqual({})
    })

    it('nor what neighbours see of each other’s reports, and the desk of both', async () => {
      await everyPageOfNeighbours(phone, visit)
      expect(found).toEqual({})
    })

    it('nor anything that the manager has besides the queue', async () => {
      await everyPageOfManager(phone, visit)
      expect(found).toEqual({})
    })

    it('nor anything of the people who work here', async () => {
      await everyPageOfStaff(phone, visit)
      expect(found).toEqual({})
      expect(pagesOfApp().filter((page) => !met.has(page))).toEqual([])
    })
  })
}

for (const setting of SETTINGS) describeEveryPage(setting)
