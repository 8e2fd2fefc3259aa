/**
 * What trades are called where one is filtered by or assigned to. The residents' taxonomy is in a
 * package that the staff's phone need not load; a test holds the two lists together.
 */
export const TRADE_NAMES: Readonly<Record<string, string>> = {
  plumbing: '水管下水',
  'kitchen-bath': '厨房卫浴',
  electrical: '电路灯具',
  'doors-windows': '门窗锁具',
  'walls-waterproofing': '渗漏与墙地面',
  gas: '燃气',
  hvac: '暖气空调热水',
  'low-voltage': '对讲与网络',
  'other-in-home': '家里其他问题',
  lift: '电梯',
  'public-lighting': '公共照明',
  'fire-facilities': '消防设施',
  'access-control': '门禁道闸',
  surveillance: '监控',
  'water-supply': '供水水泵',
  'public-drainage': '排水窨井',
  'roof-facade': '屋面外墙',
  corridor: '楼道门窗扶手',
  'road-garage': '道路车库',
  greening: '绿化',
  recreation: '儿童与健身设施',
  cleaning: '保洁垃圾',
  pests: '虫鼠',
  parking: '停车占道',
  'other-public': '公共区域其他问题',
  'life-safety': '人身安全',
  'utility-outage': '停水停电爆管',
  security: '治安与纠纷',
  'lost-missing': '走失与失物',
  complaint: '投诉',
  suggestion: '建议与表扬',
  inquiry: '咨询',
}

/** 水管下水; the id where a newer cloud knows a trade that this phone does not. */
export const tradeName = (id: string): string => TRADE_NAMES[id] ?? id
