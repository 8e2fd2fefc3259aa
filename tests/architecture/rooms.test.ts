import { readRepository, withFiles } from './repository'
import * as rooms from './rooms'

const repository = readRepository()

/** Sentence of ARCHITECTURE.md → its rule, and a file that breaks it. */
const INVARIANTS: [string, rooms.Rule, string, string][] = [
  [
    'the contract imports only itself',
    rooms.contractImportsOnlyItself,
    'miniprogram/contract/planted.ts',
    `import { call } from '../services/client'`,
  ],
  [
    'the catalogue imports only itself and the contract',
    rooms.catalogueImportsOnlyTheContract,
    'miniprogram/requests/catalogue/planted.ts',
    `export { x } from '../services/draft'`,
  ],
  [
    'a subpackage’s part of the contract imports only itself and the contract',
    rooms.ownContractsImportOnlyTheContract,
    'miniprogram/staff/contract/planted.ts',
    `import { listDesk } from '../services/desk-orders'`,
  ],
  [
    'a page’s part of the contract imports only itself and the contract',
    rooms.ownContractsImportOnlyTheContract,
    'miniprogram/requests/contract/planted.ts',
    `import { MOVES } from '../../staff/contract/work-order-moves'`,
  ],
  [
    'the catalogue of the staff imports only itself and the contract',
    rooms.catalogueImportsOnlyTheContract,
    'miniprogram/staff/catalogue/planted.ts',
    `import { ITEMS } from '../../requests/catalogue/taxonomy'`,
  ],
  [
    'the mini program imports nothing that does not ship with it',
    rooms.phoneImportsOnlyWhatShips,
    'miniprogram/pages/planted.ts',
    `import type { Row } from '../../cloud/src/database/tables'`,
  ],
  [
    'the mini program imports nothing of Node',
    rooms.phoneImportsOnlyWhatShips,
    'miniprogram/pages/planted.ts',
    `const fs = require('node:fs')`,
  ],
  [
    'the cloud reaches the contract only through src/contract.ts',
    rooms.cloudHasOneDoorToTheContract,
    'cloud/src/directory/planted.ts',
    `import { ids } from '../../../miniprogram/contract/ids'`,
  ],
  [
    'the door to the contract leads nowhere else',
    rooms.cloudHasOneDoorToTheContract,
    'cloud/src/contract.ts',
    `export * from '../../miniprogram/services/client'`,
  ],
  [
    'cloud and preview know nothing of each other',
    rooms.cloudAndPreviewAreStrangers,
    'preview/server/planted.ts',
    `import { buildApp } from '../../cloud/src/app'`,
  ],
  [
    'components call no services',
    rooms.componentsCallNoServices,
    'miniprogram/staff/components/order/planted.ts',
    `import { accept } from '../../services/desk'`,
  ],
  [
    'only services talk to the network and to WeChat accounts',
    rooms.onlyServicesUseTheNetwork,
    'miniprogram/pages/home/planted.ts',
    `wx.request({ url: '/v1/me' })`,
  ],
  [
    'only main.ts and admin.ts read the environment',
    rooms.onlyTheEntriesReadTheEnvironment,
    'cloud/src/notify/planted.ts',
    `export const key = process.env.SECRET`,
  ],
  [
    'the clock is passed in (new Date)',
    rooms.theClockIsPassedIn,
    'cloud/src/visitor/planted.ts',
    `export const late = (due: Date) => due < new Date()`,
  ],
  [
    'the clock is passed in (Date.now)',
    rooms.theClockIsPassedIn,
    'miniprogram/contract/planted.ts',
    `export const nowMs = () => Date.now()`,
  ],
  [
    'only stores write SQL (query builder)',
    rooms.onlyStoresWriteSql,
    'cloud/src/visitor/planted.service.ts',
    `export const all = (db) => db.selectFrom('visitor_pass').selectAll().execute()`,
  ],
  [
    'only stores write SQL (raw)',
    rooms.onlyStoresWriteSql,
    'cloud/src/visitor/planted.routes.ts',
    'export const one = (db) => sql`select 1`.execute(db)',
  ],
  [
    "only wechat/ knows WeChat's servers",
    rooms.onlyOneRoomKnowsWeChat,
    'cloud/src/session/planted.ts',
    `export const url = 'https://api.weixin.qq.com/sns/jscode2session'`,
  ],
]

describe.each(INVARIANTS)('%s', (_sentence, rule, path, defect) => {
  it('holds', () => {
    expect(rule(repository)).toEqual([])
  })

  it('would be noticed if it did not', () => {
    expect(rule(withFiles(repository, { [path]: defect })).join()).toContain(path)
  })
})

describe('what the rules let pass', () => {
  it('a store may write SQL, a service may call the network, main.ts may read the environment', () => {
    const allowed = withFiles(new Map(), {
      'cloud/src/visitor/visitor.store.ts': `db.selectFrom('visitor_pass')`,
      'miniprogram/requests/services/photo.ts': `wx.uploadFile({})`,
      'cloud/src/main.ts': `const port = process.env.PORT`,
      'cloud/src/contract.ts': `export * from '../../miniprogram/contract/ids'`,
      'miniprogram/contract/shanghai-time.ts': `export const at = (ms: number) => new Date(ms)`,
    })
    expect(INVARIANTS.flatMap(([, rule]) => rule(allowed))).toEqual([])
  })
})
