/**
 * The closed list of refusals, each with its sentence. The server throws a code, the phone shows the
 * sentence; a code without a status (replies/errors.ts) does not compile.
 */
export type { ErrorReply } from './replies/errors'

/** What residents and staff read, in the voice of docs/glossary.md: whose fault, what is safe, what next. */
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
  'household-code.wrong': '入户码不对，也可能过期了，请向前台再要一个',
  'household-code.locked': '试的次数有点多，过一小时再试，或打给前台',
  'household.required': '要先是这户的家里人，请向前台要一个入户码',
  'household.full': '这一户登记的人已满，请找前台',
  'work-order.move-refused': '这一步现在做不了，已换成最新的，请再看一眼',
  'work-order.place-unknown': '没有找到这个房间，请重新选楼栋和房号',
  'work-order.item-unknown': '没有找到这一种，请重新选一样',
  'work-order.window-past': '选的时间已经过了，请换一个',
  'media.type-refused': '只收照片和视频，这个文件看不了',
  'media.heic-refused': '这种照片格式看不了，请在相机设置里改成兼容格式再拍',
  'media.damaged': '这张没传完整，请再传一次',
  'media.too-large': '太大了，照片要在 10 MB 以内，视频要在 50 MB 以内',
  'media.too-many': '最多 9 张照片和 1 段视频',
  'media.unavailable': '现在传不了照片，文字照样能交',
  'pass.window-refused': '时间不行：最长 24 小时，最早从现在起，最晚 30 天内',
  'pass.overnight-needs-plate': '过夜要留车牌，请填上',
  'pass.too-many-live': '您家还有 20 个进门码在用，先作废一个',
  'pass.not-valid': '不能放行',
  'pass.over': '这个进门码已经不能用了',
  'gate.locked': '输错的次数太多，请稍等再试',
  'service.unavailable': '物业的系统这会儿连不上，您填的没有丢',
  unexpected: '是我们这边的问题，您填的没有丢，请再试一次',
} as const
export type ErrorCode = keyof typeof ERROR_SENTENCES
