/** What the desk, the field and the gate are refused with. */
import type { ErrorCode } from '../../contract/errors'
import { sentenceAmong, type FailureCode } from '../../services/api-error'

export const OWN_SENTENCES = {
  'work-order.move-refused': '这一步现在做不了，已换成最新的，请再看一眼',
  'work-order.place-unknown': '没有找到这个房间，请重新选楼栋和房号',
  'work-order.item-unknown': '没有找到这一种，请重新选一样',
  'work-order.window-past': '选的时间已经过了，请换一个',
  'work-order.price-open': '价格还没有谈妥，住户同意后才能办完',
  'work-order.too-late': '办完已经超过 15 天，请重新报一件',
  'work-order.rated-already': '这一件已经评过了',
  'work-order.pause-refused': '不能这样暂停，请换一个原因或早一点的时间',
  'work-order.others-wait': '还有邻居在等这一件，取消不了，物业会接着办',
  'work-order.merge-itself': '不能并到自己里，请另选一件',
  'work-order.merge-apart': '只有公共区域的，或同一户的，才能并在一起',
  'work-order.merge-merged': '那一件已经并到别的单里了，请选接着办的那一件',
  'work-order.merge-closed': '那一件已经结束了，请选一件还在办的',
  'assignee.unavailable': '这位同事接不了，可能已离职或不在岗，请换一位',
  'duty.off': '您不在岗，先到在岗、交接里上班，再接活',
  'handover.confirmed': '这份交接已经确认过了',
  'handover.passed-on': '这份交接已经转给下一位了，不用您确认',
  'handover.order-moved': '这一件已经不在您手上了，不用退回',
  'promise-rules.faulty': '时限有不对的地方，改好再存',
  'calendar.faulty': '节假日文件有不对的行，一行都没有存，改好再导入',
  'media.type-refused': '只收照片和视频，这个文件看不了',
  'media.heic-refused': '这种照片格式看不了，请在相机设置里改成兼容格式再拍',
  'media.damaged': '这张没传完整，请再传一次',
  'media.too-large': '太大了，照片要在 10 MB 以内，视频要在 50 MB 以内',
  'media.too-many': '最多 9 张照片和 1 段视频',
  'media.unavailable': '现在传不了照片，文字照样能交',
  'pass.not-valid': '不能放行',
  'pass.over': '这个进门码已经不能用了',
  'gate.locked': '输错的次数太多，请稍等再试',
} satisfies Partial<Record<ErrorCode, string>>

/** One Chinese sentence for whatever went wrong on a page of this package. */
export const sentenceOf = (code: FailureCode): string => sentenceAmong(OWN_SENTENCES, code)
