import type { StaffTrade } from './item-types'

/*
 * What the desk picks from while somebody is on the telephone, and what promise rules are about: the
 * residents' catalogue without what only their forms need. The taxonomy itself is downloaded with the
 * residents' pages; a test holds the two equal.
 */
export const TRADES: StaffTrade[] = [
  {
    id: 'plumbing',
    kind: 'repair',
    scope: 'in-home',
    items: [
      {
        id: 'pipe-burst-home',
        name: '家里水管爆了',
        urgency: 'emergency',
        say: '马上关入户水阀；水漫到插座时先站在干处拉总闸，够不着就别碰，等人来。',
      },
      {
        id: 'pipe-leak-home',
        name: '水管漏水渗水',
        urgency: 'urgent',
        say: '先关上最近的角阀，用盆接水，把电器和插线板移开。',
      },
      { id: 'faucet-shower-fault', name: '水龙头、花洒坏了', urgency: 'ordinary', say: null },
      {
        id: 'toilet-clogged',
        name: '马桶堵了',
        urgency: 'urgent',
        say: '先别再冲水；水位快满时，关上马桶旁的角阀。',
      },
      {
        id: 'drain-clogged-home',
        name: '下水道、地漏堵了',
        urgency: 'urgent',
        say: '先停止用水，不要把几种疏通剂混着倒。',
      },
      {
        id: 'sewage-backflow-home',
        name: '污水往家里倒灌',
        urgency: 'emergency',
        say: '家里先停止一切用水，用湿毛巾压住地漏，老人孩子避开污水。',
      },
      {
        id: 'no-water-home',
        name: '只有我家没水',
        urgency: 'urgent',
        say: '把开着的龙头都关好，防止来水后跑水。',
      },
      { id: 'low-water-pressure-home', name: '水压小、水流细', urgency: 'ordinary', say: null },
      {
        id: 'water-discolored',
        name: '自来水发黄、有异味',
        urgency: 'urgent',
        say: '先不要饮用和做饭，把水接在杯里静置留样。',
      },
      { id: 'water-meter-fault', name: '水表异常', urgency: 'ordinary', say: null },
      {
        id: 'drain-odor',
        name: '下水道反味',
        urgency: 'ordinary',
        say: '先开窗通风；若像燃气味，请按燃气泄漏处理。',
      },
    ],
  },
  {
    id: 'kitchen-bath',
    kind: 'repair',
    scope: 'in-home',
    items: [
      { id: 'toilet-running', name: '马桶一直流水、漏水', urgency: 'ordinary', say: null },
      { id: 'cooking-fumes-backflow', name: '油烟倒灌、串味', urgency: 'ordinary', say: null },
    ],
  },
  {
    id: 'electrical',
    kind: 'repair',
    scope: 'in-home',
    items: [
      {
        id: 'power-trip',
        name: '跳闸、推不上去',
        urgency: 'urgent',
        say: '推不上去请不要反复推，先拔掉电热、空调等大功率电器。',
      },
      {
        id: 'no-power-home',
        name: '只有我家停电',
        urgency: 'urgent',
        say: '关掉大功率电器，少开冰箱门；不要打开电表箱里的封条。',
      },
      {
        id: 'socket-fault',
        name: '插座没电、松动',
        urgency: 'ordinary',
        say: '面板破损或松动时先停用，别用手往里按。',
      },
      {
        id: 'socket-sparking',
        name: '插座打火、有焦糊味',
        urgency: 'emergency',
        say: '先别用手碰；能安全够到就拉总闸。有明火先撤离并拨119。',
      },
      {
        id: 'light-out-home',
        name: '家里灯不亮',
        urgency: 'ordinary',
        say: '换灯泡前先关开关并等灯凉；高处请不要踩椅子。',
      },
      {
        id: 'electric-tingle-home',
        name: '碰到水或电器发麻',
        urgency: 'emergency',
        say: '立刻停用水电，手干站干处拉总闸；有人倒下先断电再施救，拨120。',
      },
    ],
  },
  {
    id: 'doors-windows',
    kind: 'repair',
    scope: 'in-home',
    items: [
      {
        id: 'door-lock-fault',
        name: '入户门、门锁坏了',
        urgency: 'urgent',
        say: '门锁不住时请先留人在家，贵重物品收好。',
      },
      {
        id: 'locked-out',
        name: '进不去家门',
        urgency: 'urgent',
        say: '不要攀窗翻阳台。屋里有小孩、老人或灶上有火，先拨119。',
      },
      { id: 'window-fault', name: '窗户、纱窗坏了', urgency: 'ordinary', say: null },
      {
        id: 'window-fall-risk',
        name: '窗扇、玻璃要掉',
        urgency: 'emergency',
        say: '人离开窗边，别再推拉；请马上打电话，我们去楼下拉线拦人。',
      },
    ],
  },
  {
    id: 'walls-waterproofing',
    kind: 'repair',
    scope: 'in-home',
    items: [
      {
        id: 'ceiling-leak',
        name: '楼上漏水到我家',
        urgency: 'urgent',
        say: '移开家具，用盆接水；水滴到灯或插座，先拉对应的开关。',
      },
      {
        id: 'wall-seepage',
        name: '外墙、窗边渗水',
        urgency: 'ordinary',
        say: '移开家具和插线板；插座受潮先停用这一路电。',
      },
      {
        id: 'bathroom-waterproof',
        name: '卫生间、阳台防水漏',
        urgency: 'ordinary',
        say: '先少用漏水的卫生间，淋浴后把地面刮干。',
      },
      {
        id: 'roof-leak-home',
        name: '顶楼屋顶漏雨',
        urgency: 'urgent',
        say: '用盆接水，移开家具；水滴到灯具先关这一路电。',
      },
      {
        id: 'wall-tile-crack',
        name: '墙裂、瓷砖空鼓',
        urgency: 'ordinary',
        say: '避开翘起和松动的瓷砖，不要用力按压。',
      },
    ],
  },
  {
    id: 'gas',
    kind: 'repair',
    scope: 'in-home',
    items: [
      {
        id: 'gas-smell-home',
        name: '家里有燃气味',
        urgency: 'emergency',
        say: '不开关灯和电器、不点火；关阀开窗，人到室外再打电话。',
      },
      {
        id: 'gas-alarm-home',
        name: '燃气报警器响',
        urgency: 'emergency',
        say: '先当真漏气：不碰电器开关，关阀开窗，人到室外再打电话。',
      },
      {
        id: 'gas-no-supply',
        name: '没燃气、打不着火',
        urgency: 'ordinary',
        say: '闻到气味就停止尝试，按燃气泄漏处理。',
      },
      {
        id: 'gas-hose-aged',
        name: '燃气软管老化、松动',
        urgency: 'urgent',
        say: '先关灶前阀和表前阀并停用，等燃气公司的人来更换。',
      },
    ],
  },
  {
    id: 'hvac',
    kind: 'repair',
    scope: 'in-home',
    items: [
      {
        id: 'heating-not-hot',
        name: '暖气、地暖不热',
        urgency: 'urgent',
        say: '不要自己拆阀门放水，热水会烫伤。',
      },
      {
        id: 'radiator-leak',
        name: '暖气漏水',
        urgency: 'emergency',
        say: '小心烫伤，别用手堵；关进回水阀，移开电器，用盆接水。',
      },
      {
        id: 'ac-fault-home',
        name: '空调、新风坏了',
        urgency: 'ordinary',
        say: '内机滴水先关机断电，用盆接水。',
      },
      {
        id: 'water-heater-fault',
        name: '热水器没热水',
        urgency: 'ordinary',
        say: '用燃气热水器要通风；头晕恶心先开窗、出门，再拨120。',
      },
    ],
  },
  {
    id: 'low-voltage',
    kind: 'repair',
    scope: 'in-home',
    items: [
      { id: 'intercom-fault-home', name: '对讲机、可视门铃坏了', urgency: 'ordinary', say: null },
      { id: 'network-tv-fault', name: '网络、电视没信号', urgency: 'ordinary', say: null },
      {
        id: 'smoke-detector-home',
        name: '家里烟感误报',
        urgency: 'urgent',
        say: '先看有没有烟火；有烟火马上撤离并拨119，没有再联系我们。',
      },
    ],
  },
  {
    id: 'other-in-home',
    kind: 'repair',
    scope: 'in-home',
    items: [
      {
        id: 'install-help',
        name: '请师傅安装、小修',
        urgency: 'ordinary',
        say: '打孔前请告诉师傅墙里有没有水管电线。',
      },
      { id: 'other-home', name: '家里其他问题', urgency: 'ordinary', say: null },
    ],
  },
  {
    id: 'lift',
    kind: 'repair',
    scope: 'public',
    items: [
      {
        id: 'lift-stopped',
        name: '电梯停了不动',
        urgency: 'urgent',
        say: '先确认里面有没有人；有人请立刻打电话，不要扒门。',
      },
      {
        id: 'lift-abnormal',
        name: '电梯异响、抖动',
        urgency: 'urgent',
        say: '先不要再乘这部电梯，并提醒邻居改乘别的。',
      },
      {
        id: 'lift-door-fault',
        name: '电梯门关不上、夹人',
        urgency: 'urgent',
        say: '不要用手脚或物品挡门，改乘别的电梯。',
      },
      {
        id: 'lift-panel-fault',
        name: '电梯按键、灯、空调坏了',
        urgency: 'ordinary',
        say: '电梯内对讲不通时，请先改乘别的电梯。',
      },
    ],
  },
  {
    id: 'public-lighting',
    kind: 'repair',
    scope: 'public',
    items: [
      { id: 'corridor-light-out', name: '楼道灯不亮', urgency: 'ordinary', say: null },
      {
        id: 'outdoor-light-out',
        name: '路灯、车库灯不亮',
        urgency: 'ordinary',
        say: '灯杆歪斜或露线时请远离，不要触碰。',
      },
    ],
  },
  {
    id: 'fire-facilities',
    kind: 'repair',
    scope: 'public',
    items: [
      {
        id: 'fire-alarm-sounding',
        name: '楼里火警一直响',
        urgency: 'emergency',
        say: '先当真火警：看到烟火走楼梯撤离并拨119，不乘电梯。',
      },
      {
        id: 'hydrant-fault',
        name: '消火栓漏水、缺件',
        urgency: 'urgent',
        say: '水大时避开，别碰附近的电箱，等人来关阀。',
      },
      { id: 'extinguisher-exit-sign', name: '灭火器、应急灯问题', urgency: 'ordinary', say: null },
      {
        id: 'fire-door-fault',
        name: '防火门坏了',
        urgency: 'ordinary',
        say: '请不要用砖头、绳子让防火门常开。',
      },
    ],
  },
  {
    id: 'access-control',
    kind: 'repair',
    scope: 'public',
    items: [
      { id: 'unit-door-fault', name: '单元门打不开、关不上', urgency: 'urgent', say: null },
      { id: 'access-card-fault', name: '门禁卡、人脸刷不开', urgency: 'ordinary', say: null },
      {
        id: 'barrier-gate-fault',
        name: '道闸不抬杆',
        urgency: 'urgent',
        say: '不要下车推杆；被砸到先拍照，别急着移车。',
      },
    ],
  },
  {
    id: 'surveillance',
    kind: 'repair',
    scope: 'public',
    items: [{ id: 'cctv-fault', name: '监控坏了、有死角', urgency: 'ordinary', say: null }],
  },
  {
    id: 'water-supply',
    kind: 'repair',
    scope: 'public',
    items: [{ id: 'pump-room-fault', name: '整栋水压低、水泵响', urgency: 'urgent', say: null }],
  },
  {
    id: 'public-drainage',
    kind: 'repair',
    scope: 'public',
    items: [
      {
        id: 'manhole-cover-fault',
        name: '井盖缺了、松了',
        urgency: 'emergency',
        say: '绕行，不站上去；能安全做到就摆醒目物，提醒来往的人。',
      },
      {
        id: 'sewer-overflow',
        name: '污水井冒水',
        urgency: 'urgent',
        say: '绕开污水，看好孩子和宠物，井盖附近不要踩。',
      },
      {
        id: 'garage-flooding',
        name: '车库进水',
        urgency: 'emergency',
        say: '不要下去挪车；远离积水里的电箱、充电桩，人先到高处。',
      },
      {
        id: 'road-ponding',
        name: '路面积水',
        urgency: 'urgent',
        say: '看不清水下请绕行，防止踩空井口。',
      },
    ],
  },
  {
    id: 'roof-facade',
    kind: 'repair',
    scope: 'public',
    items: [
      {
        id: 'facade-falling',
        name: '外墙砖、墙皮往下掉',
        urgency: 'emergency',
        say: '人和车马上远离墙根，不在下面停留拍照，拦住孩子。',
      },
      {
        id: 'roof-leak-public',
        name: '楼顶、楼道、车库顶漏水',
        urgency: 'urgent',
        say: '绕开湿滑处；水滴到电梯或电箱附近请马上打电话。',
      },
    ],
  },
  {
    id: 'corridor',
    kind: 'repair',
    scope: 'public',
    items: [
      {
        id: 'corridor-window-broken',
        name: '楼道窗户、玻璃坏了',
        urgency: 'urgent',
        say: '别用手捡碎玻璃，提醒孩子绕开。',
      },
      {
        id: 'handrail-loose',
        name: '扶手、栏杆松了',
        urgency: 'urgent',
        say: '不要倚靠，老人孩子请走另一侧。',
      },
      { id: 'corridor-finish-damaged', name: '楼道墙面、地砖坏了', urgency: 'ordinary', say: null },
    ],
  },
  {
    id: 'road-garage',
    kind: 'repair',
    scope: 'public',
    items: [
      {
        id: 'road-damage',
        name: '路面、坡道、标识坏了',
        urgency: 'ordinary',
        say: '请绕行；有坑洞先摆个醒目的东西提醒。',
      },
      {
        id: 'charging-pile-fault',
        name: '充电桩、充电棚坏了',
        urgency: 'ordinary',
        say: '桩体发烫、冒烟、有焦味，人先远离并拨119。',
      },
    ],
  },
  {
    id: 'greening',
    kind: 'repair',
    scope: 'public',
    items: [
      {
        id: 'tree-fallen',
        name: '树倒了、树枝要掉',
        urgency: 'urgent',
        say: '人车离开树下；压到电线时远离8米以上，不要触碰。',
      },
      { id: 'greening-care', name: '绿化枯了、太茂密', urgency: 'ordinary', say: null },
    ],
  },
  {
    id: 'recreation',
    kind: 'repair',
    scope: 'public',
    items: [
      {
        id: 'playground-fault',
        name: '滑梯、健身器材坏了',
        urgency: 'urgent',
        say: '先别让孩子使用，能做到就用绳子或衣物示意停用。',
      },
    ],
  },
  {
    id: 'cleaning',
    kind: 'repair',
    scope: 'public',
    items: [
      { id: 'garbage-not-collected', name: '垃圾没清、垃圾桶满了', urgency: 'ordinary', say: null },
      { id: 'public-area-dirty', name: '楼道、电梯、路面脏', urgency: 'ordinary', say: null },
      { id: 'bulky-waste', name: '大件、装修垃圾堆着', urgency: 'ordinary', say: null },
      {
        id: 'slippery-ground',
        name: '地面湿滑、结冰',
        urgency: 'urgent',
        say: '请走干处、扶好扶手，老人先别走这一段。',
      },
    ],
  },
  {
    id: 'pests',
    kind: 'repair',
    scope: 'public',
    items: [
      {
        id: 'pests-public',
        name: '老鼠、蟑螂、白蚁',
        urgency: 'ordinary',
        say: '不要碰鼠药和死鼠，看好孩子和宠物。',
      },
      {
        id: 'wasp-nest',
        name: '马蜂窝、蛇',
        urgency: 'urgent',
        say: '不靠近、不拍打、不用火烧，关好窗；蜂多或蛇大可拨119。',
      },
    ],
  },
  {
    id: 'parking',
    kind: 'repair',
    scope: 'public',
    items: [
      { id: 'car-blocking', name: '车被堵、要挪车', urgency: 'urgent', say: null },
      {
        id: 'parking-space-occupied',
        name: '车位被占',
        urgency: 'ordinary',
        say: '请不要撬锁、放气或自行拖车。',
      },
      { id: 'fire-lane-blocked', name: '消防通道被占', urgency: 'urgent', say: null },
    ],
  },
  {
    id: 'other-public',
    kind: 'repair',
    scope: 'public',
    items: [
      { id: 'parcel-locker-fault', name: '快递柜、信箱坏了', urgency: 'ordinary', say: null },
      { id: 'other-public', name: '公共区域其他问题', urgency: 'ordinary', say: null },
    ],
  },
  {
    id: 'life-safety',
    kind: 'incident',
    scope: null,
    items: [
      {
        id: 'fire-smoke',
        name: '着火、冒烟',
        urgency: 'emergency',
        say: '先撤离并随手关门，走楼梯不乘电梯，到安全处拨119。',
      },
      {
        id: 'gas-smell-public',
        name: '楼道、路上有燃气味',
        urgency: 'emergency',
        say: '不点火、不按电梯和开关、不打手机；走到远处再打电话。',
      },
      {
        id: 'lift-entrapment',
        name: '电梯困人',
        urgency: 'emergency',
        say: '按轿厢报警按钮，靠边站稳，不扒门不跳；有人不适请拨120。',
      },
      {
        id: 'medical-emergency',
        name: '有人晕倒、受伤',
        urgency: 'emergency',
        say: '先拨120，说清栋号房号；不要随意搬动伤者，派人到楼下接车。',
      },
      {
        id: 'person-locked-inside',
        name: '小孩、老人被反锁在屋里',
        urgency: 'emergency',
        say: '隔门安抚，让孩子离开窗户、厨房和阳台，不要攀爬进屋。',
      },
      {
        id: 'exposed-wire',
        name: '电线掉落、裸露',
        urgency: 'emergency',
        say: '离开8米以上，不碰电线和附近的积水，拦住孩子和宠物。',
      },
    ],
  },
  {
    id: 'utility-outage',
    kind: 'incident',
    scope: 'public',
    items: [
      {
        id: 'burst-pipe-public',
        name: '公共水管爆了',
        urgency: 'emergency',
        say: '绕开水流和塌陷处；水流向电箱或电梯，请马上打电话。',
      },
      {
        id: 'power-cut-building',
        name: '整栋楼停电',
        urgency: 'urgent',
        say: '用手电不点蜡烛，不乘电梯；家里有人靠医疗设备的，请马上告诉我们。',
      },
      {
        id: 'water-cut-building',
        name: '整栋楼停水',
        urgency: 'urgent',
        say: '把龙头都关好，防止来水时跑水。',
      },
    ],
  },
  {
    id: 'security',
    kind: 'incident',
    scope: null,
    items: [
      {
        id: 'fight',
        name: '有人打架',
        urgency: 'emergency',
        say: '先保证自己安全，不上前拉架，到安全处拨110。',
      },
      {
        id: 'theft',
        name: '被偷、遭撬门',
        urgency: 'urgent',
        say: '小偷可能还在时不要进屋；离开后拨110，别动现场。',
      },
      {
        id: 'suspicious-person',
        name: '可疑的人',
        urgency: 'urgent',
        say: '锁好门不开门，不跟随不盘问；感到有危险就拨110。',
      },
      {
        id: 'high-altitude-littering',
        name: '高空抛物',
        urgency: 'urgent',
        say: '先退到楼檐下，不在原地查看；有人受伤先拨120、110。',
      },
      {
        id: 'car-scratched',
        name: '车被剐蹭',
        urgency: 'ordinary',
        say: '先别挪车，拍下全景和细节；请尽快报，录像会被覆盖。',
      },
      {
        id: 'night-noise',
        name: '半夜吵闹',
        urgency: 'urgent',
        say: '请不要自己上门理论，告诉我们楼层和声音来自哪里。',
      },
      {
        id: 'stray-animal',
        name: '流浪狗、动物伤人',
        urgency: 'urgent',
        say: '不逗不跑，慢慢离开；被咬先用肥皂水冲15分钟，再就医。',
      },
    ],
  },
  {
    id: 'lost-missing',
    kind: 'incident',
    scope: null,
    items: [
      {
        id: 'person-missing',
        name: '老人、孩子走丢',
        urgency: 'emergency',
        say: '马上拨110，不必等24小时；留一人在家，备好近照和衣着。',
      },
      {
        id: 'pet-lost',
        name: '宠物走失、捡到宠物',
        urgency: 'urgent',
        say: '留一人在原处；不要翻窗或爬外机去够猫狗。',
      },
      { id: 'lost-found', name: '丢了东西、捡到东西', urgency: 'ordinary', say: null },
    ],
  },
  {
    id: 'complaint',
    kind: 'complaint',
    scope: null,
    items: [
      { id: 'complaint-noise', name: '邻居、公共噪音', urgency: 'ordinary', say: null },
      {
        id: 'complaint-renovation',
        name: '装修扰民、违规',
        urgency: 'ordinary',
        say: '发现有人砸承重墙，请远离并马上打电话。',
      },
      { id: 'complaint-dog', name: '养狗不文明', urgency: 'ordinary', say: null },
      { id: 'complaint-staff', name: '服务态度不好', urgency: 'ordinary', say: null },
      { id: 'complaint-response', name: '处理慢、没修好', urgency: 'ordinary', say: null },
      { id: 'complaint-cleaning', name: '卫生没做好', urgency: 'ordinary', say: null },
      {
        id: 'complaint-security-service',
        name: '门岗、巡逻不到位',
        urgency: 'ordinary',
        say: null,
      },
      { id: 'complaint-parking', name: '停车管理乱', urgency: 'ordinary', say: null },
      { id: 'complaint-fees', name: '收费、账目有异议', urgency: 'ordinary', say: null },
      {
        id: 'complaint-illegal-building',
        name: '违建、群租、改用途',
        urgency: 'ordinary',
        say: null,
      },
      {
        id: 'complaint-clutter-ebike',
        name: '楼道堆物、电动车进楼',
        urgency: 'urgent',
        say: '正在楼道里充电的，请马上打电话，不要自己拔线。',
      },
      { id: 'complaint-other', name: '其他投诉', urgency: 'ordinary', say: null },
    ],
  },
  {
    id: 'suggestion',
    kind: 'suggestion',
    scope: null,
    items: [
      { id: 'suggestion-facility', name: '设施改善建议', urgency: 'ordinary', say: null },
      { id: 'suggestion-service', name: '服务与活动建议', urgency: 'ordinary', say: null },
      { id: 'praise', name: '表扬工作人员', urgency: 'ordinary', say: null },
    ],
  },
  {
    id: 'inquiry',
    kind: 'inquiry',
    scope: null,
    items: [
      { id: 'inquiry-fees', name: '费用和票据咨询', urgency: 'ordinary', say: null },
      { id: 'inquiry-renovation', name: '装修、搬家咨询', urgency: 'ordinary', say: null },
      { id: 'inquiry-parking-card', name: '车位、门禁卡咨询', urgency: 'ordinary', say: null },
      { id: 'inquiry-cctv', name: '想查监控', urgency: 'ordinary', say: null },
      { id: 'inquiry-other', name: '其他咨询', urgency: 'ordinary', say: null },
      { id: 'call-back', name: '请物业回电', urgency: 'ordinary', say: null },
    ],
  },
]
