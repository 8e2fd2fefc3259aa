/** What reports, orders and their photos are refused with. */
import type { ErrorCode } from '../../contract/errors'
import { sentenceAmong, type FailureCode } from '../../services/api-error'

export const OWN_SENTENCES = {
  'work-order.move-refused': '这一步现在做不了，已换成最新的，请再看一眼',
  'work-order.place-unknown': '没有找到这个房间，请重新选楼栋和房号',
  'work-order.item-unknown': '没有找到这一种，请重新选一样',
  'work-order.window-past': '选的时间已经过了，请换一个',
  'work-order.not-yours-to-open': '不是您家，不能替人开门，请关掉“家里没人也可以进”',
  'work-order.price-open': '价格还没有谈妥，住户同意后才能办完',
  'work-order.too-late': '办完已经超过 15 天，请重新报一件',
  'work-order.rated-already': '这一件已经评过了',
  'work-order.nudged-recently': '刚刚催过了，物业看得到，过一会儿再催',
  'work-order.others-wait': '还有邻居在等这一件，取消不了，物业会接着办',
  'work-order.follows-full': '跟着的已经有 50 件了，先取消几件再跟',
  'work-order.waited-recently': '刚刚说过还没好，物业看得到，过一会儿再说',
  'media.type-refused': '只收照片和视频，这个文件看不了',
  'media.heic-refused': '这种照片格式看不了，请在相机设置里改成兼容格式再拍',
  'media.damaged': '这张没传完整，请再传一次',
  'media.too-large': '太大了，照片要在 10 MB 以内，视频要在 50 MB 以内',
  'media.too-many': '最多 9 张照片和 1 段视频',
  'media.unavailable': '现在传不了照片，文字照样能交',
} satisfies Partial<Record<ErrorCode, string>>

/** One Chinese sentence for whatever went wrong on a page of this package. */
export const sentenceOf = (code: FailureCode): string => sentenceAmong(OWN_SENTENCES, code)
