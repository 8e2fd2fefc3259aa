import type {
  MoveName,
  NewWorkOrder,
  PauseReason,
  ResidentMoveBody,
  StaffMoveBody,
} from '../contract'
import type { Scene } from './demo-photos'

type Fields = Omit<StaffMoveBody & ResidentMoveBody, 'move' | 'version' | 'window' | 'pause'>

/** One thing that somebody did to an order, `after` minutes from the one before. */
export type DemoStep = {
  /** the reporter when left out */
  by?: string
  after: number
  move: MoveName
  /** hour of the next day in Shanghai at which two agreed hours begin */
  tomorrowFrom?: number
  /** hours from that moment until which it is put off */
  pausedFor?: number
  pauseReason?: PauseReason
} & Partial<Fields>

type Told = Pick<NewWorkOrder, 'scope' | 'itemId'> &
  Partial<Pick<NewWorkOrder, 'roomId' | 'buildingId' | 'unitId' | 'exactPlace' | 'description'>>

/** Ids are those of cloud/demo/communities.json; times are minutes. */
export interface DemoOrder extends Told {
  communityId: string
  by: string
  phone: string
  ago: number
  photos?: readonly Scene[]
  /** hour of the next day in Shanghai from which two hours are offered */
  tomorrowFrom?: number
  then?: readonly DemoStep[]
}

const DAY = 24 * 60
const LINHU = 'linhu-garden'

/** Of each kind of place; the first is the demo resident's. More of their life: demo-lives.ts. */
export const DEMO_ORDERS: readonly DemoOrder[] = [
  {
    communityId: LINHU,
    by: 'linhu-r1',
    phone: '19900001101',
    ago: 17,
    scope: 'in-home',
    itemId: 'pipe-leak-home',
    roomId: 'linhu-3-2-1101',
    exactPlace: '厨房水槽下面',
    description: '水槽下面的弯管一直滴水，垫了盆，半小时满一盆',
    photos: ['sink', 'floor'],
    then: [{ by: 'linhu-d1', move: 'accept', after: 4 }],
  },
  {
    communityId: LINHU,
    by: 'linhu-r1',
    phone: '19900001101',
    ago: 6,
    scope: 'in-home',
    itemId: 'socket-fault',
    roomId: 'linhu-3-2-1101',
    exactPlace: '次卧床头',
    description: '插头一碰就掉，充不上电',
    tomorrowFrom: 9,
  },
  {
    communityId: LINHU,
    by: 'linhu-r4',
    phone: '19900001001',
    ago: 26 * 60,
    scope: 'public',
    itemId: 'corridor-light-out',
    buildingId: 'linhu-3',
    unitId: 'linhu-3-2',
    exactPlace: '10楼电梯口',
    description: '晚上出电梯全黑，老人不敢走',
    photos: ['corridor'],
  },
  {
    communityId: LINHU,
    by: 'linhu-r10',
    phone: '19900000802',
    ago: 35,
    scope: 'in-home',
    itemId: 'door-lock-fault',
    roomId: 'linhu-5-1-802',
    description: '门锁拧不动，钥匙要试好几次',
  },
  {
    communityId: LINHU,
    by: 'linhu-r6',
    phone: '19900000602',
    ago: 50,
    scope: 'public',
    itemId: 'stray-animal',
    exactPlace: '儿童乐园滑梯旁边',
    description: '一条黄狗追着孩子叫，没有人牵',
    then: [{ by: 'linhu-d1', move: 'accept', after: 3 }],
  },
  {
    communityId: LINHU,
    by: 'linhu-r13',
    phone: '19900000903',
    ago: 3 * 60,
    scope: 'public',
    itemId: 'garbage-not-collected',
    buildingId: 'linhu-7',
    exactPlace: '7栋东侧垃圾房',
    photos: ['bins'],
  },
  {
    communityId: LINHU,
    by: 'linhu-r2',
    phone: '19900001102',
    ago: DAY + 90,
    scope: 'public',
    itemId: 'power-cut-building',
    buildingId: 'linhu-3',
    description: '整栋楼突然没电，电梯也停了',
    then: [
      {
        by: 'linhu-d2',
        move: 'decline',
        after: 12,
        reason: '是供电公司的线路检修，我们开不了工',
        referral: '打 95598 能问到几点来电，电梯里没有困人，应急灯已经打开',
      },
    ],
  },
  {
    communityId: LINHU,
    by: 'linhu-r1',
    phone: '19900001101',
    ago: 3 * DAY,
    scope: 'in-home',
    itemId: 'toilet-clogged',
    roomId: 'linhu-3-2-1101',
    photos: ['floor'],
    then: [{ move: 'cancel', after: 25, reason: '自己通好了' }],
  },
  {
    communityId: 'yunqi-court',
    by: 'yunqi-r3',
    phone: '19900002602',
    ago: 70,
    scope: 'in-home',
    itemId: 'roof-leak-home',
    roomId: 'yunqi-1-3-602',
    description: '下雨以后卧室顶上渗水，墙皮起泡',
    then: [{ by: 'yunqi-d1', move: 'accept', after: 8 }],
  },
  {
    communityId: 'jiangwan-residence',
    by: 'jiangwan-r1',
    phone: '19900003703',
    ago: 20,
    scope: 'in-home',
    itemId: 'intercom-fault-home',
    roomId: 'jiangwan-a-1-2703',
    description: '楼下按门铃家里不响',
    tomorrowFrom: 18,
  },
]

/** Nobody answered the lines this neighbour tried. */
export const DEMO_CALL_BACK = {
  communityId: LINHU,
  by: 'linhu-r8',
  phone: '19900000302',
  ago: 5,
} as const
