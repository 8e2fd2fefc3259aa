import { posix } from 'node:path'
import ts from 'typescript'
import { matching, type Files } from './repository'
import { dottedPairs, importsOf, nodesOf, resolveImport } from './source'

/** A rule answers with one line per fault, so that a failing test reads as a list of what to mend. */
export type Rule = (files: Files) => string[]

const CODE = /\.(ts|mjs|js)$/
const CONTRACT = 'miniprogram/contract/'
/** What of the contract one subpackage alone downloads: miniprogram/staff/contract/ and its kin. */
const OWN_CONTRACT = /^miniprogram\/[^/]+\/contract\//
const CATALOGUE = 'miniprogram/requests/catalogue/'

/** Judges every import (also type-only ones unless told) of the files that match. */
function importRule(
  scope: RegExp,
  allowed: (to: string, from: string) => boolean,
  options: { typesToo: boolean } = { typesToo: true },
): Rule {
  return (files) =>
    matching(files, scope).flatMap(([path, text]) =>
      importsOf(text)
        .filter(({ typeOnly }) => options.typesToo || !typeOnly)
        .map(({ target }) => resolveImport(path, target))
        .filter((to) => !allowed(to, path))
        .map((to) => `${path} imports ${to}`),
    )
}

export const contractImportsOnlyItself = importRule(/^miniprogram\/contract\/.*\.ts$/, (to) =>
  to.startsWith(CONTRACT),
)

export const catalogueImportsOnlyTheContract = importRule(
  /^miniprogram\/\w+\/catalogue\/.*\.ts$/,
  (to, from) => to.startsWith(`${posix.dirname(from)}/`) || to.startsWith(CONTRACT),
)

export const ownContractsImportOnlyTheContract = importRule(
  /^miniprogram\/[^/]+\/contract\/.*\.ts$/,
  (to, from) => to.startsWith(OWN_CONTRACT.exec(from)?.[0] ?? CONTRACT) || to.startsWith(CONTRACT),
)

/** Vant and dayjs are what the phone downloads from npm; everything else must be in the folder. */
export const phoneImportsOnlyWhatShips = importRule(
  /^miniprogram\/.*\.ts$/,
  (to) => to.startsWith('miniprogram/') || to === 'dayjs' || to.startsWith('@vant/weapp/'),
)

export const cloudHasOneDoorToTheContract = importRule(
  /^cloud\/.*\.ts$/,
  (to, from) =>
    !to.startsWith('miniprogram/') ||
    (from === 'cloud/src/contract.ts' &&
      (OWN_CONTRACT.test(to) || to.startsWith(CONTRACT) || to.startsWith(CATALOGUE))),
)

export const cloudAndPreviewAreStrangers = importRule(
  /^(cloud|preview)\/.*\.ts$/,
  (to, from) => !to.startsWith(from.startsWith('cloud/') ? 'preview/' : 'cloud/'),
)

export const componentsCallNoServices = importRule(
  /^miniprogram\/([^/]+\/)?components\/.*\.ts$/,
  (to) => !to.includes('/services/'),
  { typesToo: false },
)

/** Finds dotted names outside the places where they belong. */
const pairRule =
  (scope: RegExp, pairs: string[], home: RegExp): Rule =>
  (files) =>
    matching(files, scope)
      .filter(([path]) => !home.test(path))
      .flatMap(([path, text]) => {
        const used = dottedPairs(text)
        return pairs.filter((pair) => used.has(pair)).map((pair) => `${path} uses ${pair}`)
      })

export const onlyServicesUseTheNetwork = pairRule(
  /^miniprogram\/.*\.ts$/,
  ['wx.request', 'wx.uploadFile', 'wx.downloadFile', 'wx.connectSocket', 'wx.login', 'wx.cloud'],
  /^miniprogram\/([^/]+\/)?services\//,
)

export const onlyTheEntriesReadTheEnvironment = pairRule(
  /^cloud\/src\/.*\.ts$/,
  ['process.env'],
  /^cloud\/src\/(main|admin)\.ts$/,
)

/** The system's clock itself, the two entries, and the lock, whose heartbeat other processes read. */
const CLOCKS = /^cloud\/src\/(main|admin|ports|database\/pglite\/lock)\.ts$/

/** The clock is passed in, or nobody can test what happens at midnight. */
export const theClockIsPassedIn: Rule = (files) =>
  matching(files, /^(cloud\/src|miniprogram\/([^/]+\/)?contract)\/.*\.ts$/)
    .filter(([path]) => !CLOCKS.test(path))
    .filter(
      ([, text]) =>
        dottedPairs(text).has('Date.now') ||
        [...nodesOf(text)].some(
          (node) =>
            ts.isNewExpression(node) &&
            node.expression.getText() === 'Date' &&
            (node.arguments?.length ?? 0) === 0,
        ),
    )
    .map(([path]) => `${path} reads the system's clock`)

const STATEMENTS = new Set(['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto'])

function writesSql(text: string): boolean {
  for (const node of nodesOf(text)) {
    if (ts.isTaggedTemplateExpression(node) && /^sql\b/.test(node.tag.getText())) return true
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      if (STATEMENTS.has(node.expression.name.text)) return true
    }
  }
  return false
}

/** `database/` opens, migrates and maintains the database itself. */
export const onlyStoresWriteSql: Rule = (files) =>
  matching(files, /^cloud\/src\/.*\.ts$/)
    .filter(([path]) => !path.endsWith('.store.ts') && !path.startsWith('cloud/src/database/'))
    .filter(([, text]) => writesSql(text))
    .map(([path]) => `${path} writes SQL`)

export const onlyOneRoomKnowsWeChat: Rule = (files) =>
  matching(files, CODE)
    .filter(([path]) => /^(cloud|miniprogram|preview)\//.test(path))
    .filter(([path]) => !path.startsWith('cloud/src/wechat/'))
    .filter(([, text]) => text.includes('api.weixin.qq.com'))
    .map(([path]) => `${path} names WeChat's servers`)
