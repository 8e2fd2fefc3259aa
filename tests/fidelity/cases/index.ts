import type { Case } from '../case'
import { CALLS } from './calls'
import { DRAWN } from './drawn'
import { MESSAGES } from './messages'
import { NEIGHBOURS } from './neighbours'
import { ORDER } from './order'
import { REPORT } from './report'
import { REQUESTS } from './requests'
import { SHEETS } from './sheets'
import { STAFF } from './staff'
import { STAFF_FIELDS } from './staff-fields'
import { STAFF_NUMBERS } from './staff-numbers'
import { STAFF_TIMES } from './staff-times'
import { STATES } from './states'
import { VISITOR } from './visitor'

/** Every case, in a fixed order. */
export const CASES: readonly Case[] = [
  ...CALLS,
  ...STATES,
  ...SHEETS,
  ...VISITOR,
  ...REQUESTS,
  ...REPORT,
  ...ORDER,
  ...NEIGHBOURS,
  ...MESSAGES,
  ...STAFF,
  ...STAFF_FIELDS,
  ...STAFF_NUMBERS,
  ...STAFF_TIMES,
  ...DRAWN,
]
