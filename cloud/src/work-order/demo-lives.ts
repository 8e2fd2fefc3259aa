import type { DemoOrder } from './demo-orders'

const HOUR = 60
const DAY = 24 * HOUR
const LINHU = 'linhu-garden'
const DESK = 'linhu-d1'
const PLUMBER = 'linhu-t1'
const ELECTRICIAN = 'linhu-t2'
const CARPENTER = 'linhu-t3'

/** Orders on their way and at their end, so that every page of both sides has something to show. */
export const DEMO_LIVES: readonly DemoOrder[] = [
  {
    communityId: LINHU,
    by: 'linhu-r4',
    phone: '19900001001',
    ago: 50,
    scope: 'in-home',
    itemId: 'light-out-home',
    roomId: 'linhu-3-2-1001',
    description: '客厅大灯不亮，换过灯泡也不行',
    then: [{ by: DESK, move: 'assign', after: 6, assigneeTrade: 'electrical' }],
  },
  {
    communityId: LINHU,
    by: 'linhu-r6',
    phone: '19900000602',
    ago: 80,
    scope: 'public',
    itemId: 'garbage-not-collected',
    buildingId: 'linhu-5',
    exactPlace: '5栋西侧垃圾桶',
    then: [
      { by: DESK, move: 'assign', after: 5, assigneeStaffId: CARPENTER },
      { by: CARPENTER, move: 'take', after: 4 },
    ],
  },
  {
    communityId: LINHU,
    by: 'linhu-r13',
    phone: '19900000903',
    ago: 3 * HOUR,
    scope: 'public',
    itemId: 'corridor-light-out',
    buildingId: 'linhu-7',
    exactPlace: '7栋2楼楼梯口',
    then: [
      { by: ELECTRICIAN, move: 'take', after: 8 },
      { by: ELECTRICIAN, move: 'schedule', after: 3, tomorrowFrom: 9 },
    ],
  },
  {
    communityId: LINHU,
    by: 'linhu-r8',
    phone: '19900000302',
    ago: DAY,
    scope: 'in-home',
    itemId: 'door-lock-fault',
    roomId: 'linhu-2-1-302',
    description: '门锁打不开也反锁不上',
    then: [
      { by: DESK, move: 'assign', after: 4, assigneeStaffId: CARPENTER },
      { by: CARPENTER, move: 'take', after: 5 },
      { by: CARPENTER, move: 'start', after: 20 },
      {
        by: CARPENTER,
        move: 'quote',
        after: 10,
        quote: { materials: [{ name: '锁芯', count: 1, unitFen: 12_000 }], labourFen: 5000 },
      },
      { move: 'agree-price', after: 6 },
      { by: CARPENTER, move: 'pause', after: 5, pauseReason: 'parts', pausedFor: 30 },
    ],
  },
  {
    communityId: LINHU,
    by: 'linhu-r1',
    phone: '19900001101',
    ago: 26 * HOUR,
    scope: 'in-home',
    itemId: 'toilet-clogged',
    roomId: 'linhu-3-2-1101',
    then: [
      { by: DESK, move: 'accept', after: 3 },
      { by: PLUMBER, move: 'take', after: 2 },
      { by: PLUMBER, move: 'start', after: 15 },
      { by: PLUMBER, move: 'finish', after: 35, words: '疏通好了，试了几次都正常' },
    ],
  },
  {
    communityId: LINHU,
    by: 'linhu-r1',
    phone: '19900001101',
    ago: 4 * DAY,
    scope: 'in-home',
    itemId: 'socket-fault',
    roomId: 'linhu-3-2-1101',
    description: '厨房插座没有电',
    then: [
      { by: DESK, move: 'assign', after: 5, assigneeStaffId: ELECTRICIAN },
      { by: ELECTRICIAN, move: 'take', after: 4 },
      { by: ELECTRICIAN, move: 'start', after: 40 },
      { by: ELECTRICIAN, move: 'finish', after: 30, words: '换了插座，都有电了' },
      { move: 'confirm', after: 20 },
      { move: 'rate', after: 5, rating: { solved: true, stars: 5, words: '来得快，也收拾干净了' } },
    ],
  },
  {
    communityId: LINHU,
    by: 'linhu-r4',
    phone: '19900001001',
    ago: 5 * HOUR,
    scope: 'public',
    itemId: 'complaint-noise',
    description: '楼上半夜拖椅子，已经一个星期了',
    then: [
      { by: DESK, move: 'accept', after: 12 },
      {
        by: DESK,
        move: 'answer',
        after: 40,
        words: '今天下午去楼上说过，给椅子贴了脚垫，这两天我们再回访',
        keeps: ['first-answer'],
      },
    ],
  },
]
