/**
 * The sentence of each refusal that any page may meet. What only one package's calls are refused with
 * has its sentence there (`<package>/words/sentences.ts`); tests/contract/sentences.ts does not
 * compile when a code has none.
 */
import type { ErrorCode } from './replies/errors'

export type { ErrorCode, ErrorReply } from './replies/errors'

/** In the voice of docs/glossary.md: whose fault, what is safe, what next. */
export const ERROR_SENTENCES = {
  'request.invalid': '有一处没填对，改好再试',
  'request.too-large': '内容太多了，删短一些再试',
  'request.too-many': '点得有点快，过一分钟再试',
  'route.unknown': '这个页面的功能要更新，关掉小程序再打开',
  'idempotency.missing': '是我们这边的问题，您填的没有丢，请再试一次',
  'idempotency.mismatch': '这一份已经交过了，请到我的记录里看',
  'session.missing': '正在重新认您，请再试一次',
  'session.invalid': '正在重新认您，请再试一次',
  'session.code-refused': '微信没认出您，关掉小程序再打开',
  'access.denied': '这一步要物业的人来做',
  'object.unknown': '没有找到，可能已经删除，或不归您看',
  'object.changed': '刚刚有人改过，已换成最新的，请再看一眼',
  'community.unknown': '没有找到这个小区',
  'scan-code.unknown': '这个码不认识，请选一下小区',
  'scan-code.retired': '这个码已经停用，请选一下小区',
  'household.required': '要先是这户的家里人，请向前台要一个入户码',
  'service.unavailable': '物业的系统这会儿连不上，您填的没有丢',
  unexpected: '是我们这边的问题，您填的没有丢，请再试一次',
} satisfies Partial<Record<ErrorCode, string>>
