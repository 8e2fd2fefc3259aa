/**
 * What is kept, why, who sees it and for how long, in the words of 我的资料 and 隐私说明. The days are
 * what the cloud's sweeps do; tests/miniprogram/mine/kept.test.ts compares them.
 */
import { HOUSEHOLD_CODE_DAYS } from '../../contract/household'
import { PASS_RETENTION_DAYS } from '../../contract/visitor-pass'

export const DAYS = {
  visitor: PASS_RETENTION_DAYS,
  householdCode: HOUSEHOLD_CODE_DAYS,
  lookUp: 180,
  idempotency: 30,
  cancelledMedia: 30,
  dialIntent: 400,
  readNotice: 180,
  unreadNotice: 365,
  message: 180,
  session: 7,
}

export interface KeptThing {
  what: string
  why: string
  who: string
  /** 到什么时候 */
  until: string
}

export const ON_SERVER: KeptThing[] = [
  {
    what: '微信给这个小程序的编号',
    why: '认得还是您，不是微信号，也不是手机号',
    who: '只有系统自己用',
    until: `您删除资料时删掉；登录凭证 ${DAYS.session} 天换一次`,
  },
  {
    what: '称呼和联系电话',
    why: '办您的事时好找您',
    who: '只有这个小区的物业人员',
    until: '您改掉或删除时',
  },
  {
    what: '您是哪一户的家里人',
    why: '给客人开进门码，看家里报的修',
    who: '这个小区的物业人员',
    until: '您退出这户或删除时',
  },
  {
    what: '报修：地点、说明、照片和视频、时间、电话',
    why: '派人来修，查办得怎么样',
    who: '您、核实过的家里人、这个小区的物业人员',
    until: `取消的，照片和视频 ${DAYS.cancelledMedia} 天后删掉；其余到您删除时`,
  },
  {
    what: '访客：称呼、车牌、时间、留言',
    why: '门岗照着放行',
    who: '您家、门岗和前台、拿到分享的客人',
    until: `到访时间过后 ${DAYS.visitor} 天自动删掉`,
  },
  {
    what: '门岗查过哪个进门码',
    why: '有人乱试码时查得到',
    who: '物业管理员；里面没有客人的名字',
    until: `${DAYS.lookUp} 天`,
  },
  {
    what: '消息：哪件事办到哪了，您看过没有',
    why: '办到哪一步告诉您一声',
    who: '只有您',
    until: `看过的 ${DAYS.readNotice} 天，没看的 ${DAYS.unreadNotice} 天`,
  },
  {
    what: '微信消息：您同意过几条，发出去没有',
    why: '同意一条才发一条，没收到查得到原因',
    who: '只有您；急事发不出去时，前台知道要打电话',
    until: `${DAYS.message} 天；没用掉的到您删除时`,
  },
  {
    what: '入户码',
    why: '核对您是哪一户的',
    who: '开码的前台；存的是算过的码，看不回原样',
    until: `${DAYS.householdCode} 天，过期后删掉`,
  },
  {
    what: '每次提交的回执，加密存放',
    why: '网不好重发时只算一次',
    who: '只有系统自己用',
    until: `${DAYS.idempotency} 天`,
  },
  {
    what: '电话打通没有',
    why: '看哪条线总打不通',
    who: '物业管理员；只记这部手机的随机编号，不知道是谁',
    until: `${DAYS.dialIntent} 天`,
  },
]

export const ON_PHONE =
  '小区的电话、常用住址、联系电话、没填完的单子、等着发出的单子和照片、最近看过的记录。删掉小程序就没有了。'

/** What a person loses, said before it happens. */
export const GOES = [
  '称呼、联系电话、哪一户的家里人',
  '报修里的说明、照片、视频和电话',
  '客人的进门码，马上作废',
  '收到的消息',
  '这部手机上的住址、没填完的和等着发出的',
]

export const REMAINS =
  '修过什么、在哪一户、什么时候，物业要留着查，但不再连着您的名字和电话。小区的电话还在，照样能打。'
