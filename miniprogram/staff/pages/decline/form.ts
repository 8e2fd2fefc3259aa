/** Why it is not ours, and whom to turn to: words the resident reads. Pure. */
import { REASON_MAX } from '../../../contract/work-order-names'
import type { DraftForm } from '../../../services/drafts'
import { isObject } from '../../../services/storage'

export interface DeclineForm {
  reason: string
  referral: string
}

export type Field = keyof DeclineForm

export const EMPTY_FORM: DeclineForm = { reason: '', referral: '' }

export const declineDraft = (orderId: string): DraftForm<DeclineForm> => ({
  formId: `decline:${orderId}`,
  version: 1,
  isValid: (value): value is DeclineForm =>
    isObject(value) && typeof value['reason'] === 'string' && typeof value['referral'] === 'string',
})

export const PICKS: Record<Field, string[]> = {
  reason: [
    '这一处不归物业管，是专业单位的设施',
    '这是您自家的设备，要找厂家售后',
    '还在保修期，归开发商修',
    '和您前面报的是同一件，并到那一件办',
  ],
  referral: [
    '请打产品上的售后电话',
    '请找开发商的保修电话',
    '请打供电、供水或燃气公司的客服电话',
    '请打 12345 政务服务热线',
  ],
}

export interface FieldView {
  /** 还能写 40 字, 多了 3 字; empty while far from the limit */
  count: string
  over: boolean
  missing: boolean
}

const NEAR = 50

export function fieldView(text: string): FieldView {
  const left = REASON_MAX - text.trim().length
  const near = left <= NEAR ? `还能写 ${left} 字` : ''
  return {
    count: left < 0 ? `多了 ${-left} 字` : near,
    over: left < 0,
    missing: text.trim() === '',
  }
}

export const isReady = ({ reason, referral }: DeclineForm) =>
  [reason, referral].map(fieldView).every(({ over, missing }) => !over && !missing)
