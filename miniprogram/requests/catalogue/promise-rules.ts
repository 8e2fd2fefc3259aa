import type { PromiseRules } from '../../contract/promise'

/*
 * Starting values: a company edits them, and until it has confirmed them nothing may be worded as a
 * promise. Minutes; see contract/promise.ts for what a limit means.
 */
export const PROMISE_RULES: PromiseRules = {
  confirmedByCompany: false,
  steps: [
    { id: 'accept', name: '响应' },
    { id: 'on-site', name: '到场' },
    { id: 'specialist-on-site', name: '专业单位到场' },
    { id: 'control', name: '控制险情' },
    { id: 'plan', name: '给出方案' },
    { id: 'first-answer', name: '首次答复' },
    { id: 'resolve', name: '修好或办结' },
    { id: 'result', name: '给出处理结果' },
  ],
  pauseReasons: [
    {
      id: 'owner',
      name: '等业主',
      needsNewPromise: true,
      maxMinutes: 10080,
      example: '家里没人，改约周六上午',
    },
    {
      id: 'parts',
      name: '等配件',
      needsNewPromise: true,
      maxMinutes: 10080,
      example: '阀门已订货，预计周四到',
    },
    {
      id: 'approval',
      name: '等审批',
      needsNewPromise: true,
      maxMinutes: 20160,
      example: '动用维修资金，需业主表决',
    },
    {
      id: 'third-party',
      name: '等第三方',
      needsNewPromise: true,
      maxMinutes: 10080,
      example: '已报燃气公司，等对方到场',
    },
  ],
  pausableSteps: ['control', 'plan', 'resolve', 'result'],
  rules: [
    {
      id: 'repair-emergency',
      match: { kind: 'repair', urgency: 'emergency', itemId: null },
      steps: [
        { step: 'accept', minutes: 5, clock: '24x7', basis: 'submission', workdaysOnly: false },
        { step: 'on-site', minutes: 15, clock: '24x7', basis: 'submission', workdaysOnly: false },
        { step: 'control', minutes: 120, clock: '24x7', basis: 'submission', workdaysOnly: false },
      ],
      pauseReasons: ['third-party'],
      summary: '5分钟响应，15分钟到场，2小时内控制住险情',
    },
    {
      id: 'repair-urgent',
      match: { kind: 'repair', urgency: 'urgent', itemId: null },
      steps: [
        { step: 'accept', minutes: 10, clock: '24x7', basis: 'submission', workdaysOnly: false },
        { step: 'on-site', minutes: 30, clock: '24x7', basis: 'submission', workdaysOnly: false },
        { step: 'resolve', minutes: 1440, clock: '24x7', basis: 'submission', workdaysOnly: false },
      ],
      pauseReasons: ['owner', 'parts', 'third-party'],
      summary: '10分钟响应，30分钟到场，24小时内修好',
    },
    {
      id: 'repair-ordinary',
      match: { kind: 'repair', urgency: 'ordinary', itemId: null },
      steps: [
        {
          step: 'accept',
          minutes: 30,
          clock: 'service-hours',
          basis: 'submission',
          workdaysOnly: false,
        },
        { step: 'on-site', minutes: 15, clock: '24x7', basis: 'appointment', workdaysOnly: false },
        { step: 'resolve', minutes: 4320, clock: '24x7', basis: 'submission', workdaysOnly: false },
      ],
      pauseReasons: ['owner', 'parts', 'approval', 'third-party'],
      summary: '30分钟响应，按约定时间上门，72小时内修好',
    },
    {
      id: 'incident-emergency',
      match: { kind: 'incident', urgency: 'emergency', itemId: null },
      steps: [
        { step: 'accept', minutes: 5, clock: '24x7', basis: 'submission', workdaysOnly: false },
        { step: 'on-site', minutes: 15, clock: '24x7', basis: 'submission', workdaysOnly: false },
        { step: 'control', minutes: 120, clock: '24x7', basis: 'submission', workdaysOnly: false },
      ],
      pauseReasons: ['third-party'],
      summary: '5分钟响应，15分钟到场，2小时内控制住',
    },
    {
      id: 'incident-urgent',
      match: { kind: 'incident', urgency: 'urgent', itemId: null },
      steps: [
        { step: 'accept', minutes: 10, clock: '24x7', basis: 'submission', workdaysOnly: false },
        { step: 'on-site', minutes: 30, clock: '24x7', basis: 'submission', workdaysOnly: false },
        { step: 'resolve', minutes: 1440, clock: '24x7', basis: 'submission', workdaysOnly: false },
      ],
      pauseReasons: ['third-party'],
      summary: '10分钟响应，30分钟到场，24小时内给出结果',
    },
    {
      id: 'incident-ordinary',
      match: { kind: 'incident', urgency: 'ordinary', itemId: null },
      steps: [
        {
          step: 'accept',
          minutes: 30,
          clock: 'service-hours',
          basis: 'submission',
          workdaysOnly: false,
        },
        {
          step: 'first-answer',
          minutes: 240,
          clock: 'service-hours',
          basis: 'submission',
          workdaysOnly: false,
        },
        { step: 'resolve', minutes: 4320, clock: '24x7', basis: 'submission', workdaysOnly: false },
      ],
      pauseReasons: ['owner', 'third-party'],
      summary: '30分钟响应，4小时内答复，72小时内给出结果',
    },
    {
      id: 'complaint-urgent',
      match: { kind: 'complaint', urgency: 'urgent', itemId: null },
      steps: [
        { step: 'accept', minutes: 10, clock: '24x7', basis: 'submission', workdaysOnly: false },
        { step: 'on-site', minutes: 30, clock: '24x7', basis: 'submission', workdaysOnly: false },
        {
          step: 'first-answer',
          minutes: 240,
          clock: '24x7',
          basis: 'submission',
          workdaysOnly: false,
        },
        { step: 'result', minutes: 7200, clock: '24x7', basis: 'submission', workdaysOnly: true },
      ],
      pauseReasons: ['third-party'],
      summary: '10分钟响应，30分钟到场制止，4小时内答复，5个工作日内给出结果',
    },
    {
      id: 'complaint-ordinary',
      match: { kind: 'complaint', urgency: 'ordinary', itemId: null },
      steps: [
        {
          step: 'accept',
          minutes: 30,
          clock: 'service-hours',
          basis: 'submission',
          workdaysOnly: false,
        },
        {
          step: 'first-answer',
          minutes: 1440,
          clock: '24x7',
          basis: 'submission',
          workdaysOnly: false,
        },
        { step: 'result', minutes: 7200, clock: '24x7', basis: 'submission', workdaysOnly: true },
      ],
      pauseReasons: ['approval', 'third-party'],
      summary: '30分钟响应，24小时内首次答复，5个工作日内给出结果',
    },
    {
      id: 'suggestion-ordinary',
      match: { kind: 'suggestion', urgency: 'ordinary', itemId: null },
      steps: [
        {
          step: 'accept',
          minutes: 240,
          clock: 'service-hours',
          basis: 'submission',
          workdaysOnly: false,
        },
        {
          step: 'first-answer',
          minutes: 2880,
          clock: '24x7',
          basis: 'submission',
          workdaysOnly: false,
        },
        { step: 'result', minutes: 14400, clock: '24x7', basis: 'submission', workdaysOnly: true },
      ],
      pauseReasons: ['approval', 'third-party'],
      summary: '半天内收到，48小时内答复，10个工作日内告知是否采纳',
    },
    {
      id: 'inquiry-ordinary',
      match: { kind: 'inquiry', urgency: 'ordinary', itemId: null },
      steps: [
        {
          step: 'accept',
          minutes: 30,
          clock: 'service-hours',
          basis: 'submission',
          workdaysOnly: false,
        },
        {
          step: 'first-answer',
          minutes: 240,
          clock: 'service-hours',
          basis: 'submission',
          workdaysOnly: false,
        },
        { step: 'resolve', minutes: 2880, clock: '24x7', basis: 'submission', workdaysOnly: false },
      ],
      pauseReasons: ['owner', 'third-party'],
      summary: '4小时内答复（服务时间内），48小时内办结',
    },
    {
      id: 'lift-entrapment',
      match: { kind: 'incident', urgency: null, itemId: 'lift-entrapment' },
      steps: [
        { step: 'accept', minutes: 3, clock: '24x7', basis: 'submission', workdaysOnly: false },
        { step: 'on-site', minutes: 10, clock: '24x7', basis: 'submission', workdaysOnly: false },
        {
          step: 'specialist-on-site',
          minutes: 30,
          clock: '24x7',
          basis: 'submission',
          workdaysOnly: false,
        },
        { step: 'control', minutes: 60, clock: '24x7', basis: 'submission', workdaysOnly: false },
      ],
      pauseReasons: [],
      summary: '3分钟响应，10分钟有人到场安抚，30分钟维保人员到场',
    },
    {
      id: 'fire-smoke',
      match: { kind: 'incident', urgency: null, itemId: 'fire-smoke' },
      steps: [
        { step: 'accept', minutes: 2, clock: '24x7', basis: 'submission', workdaysOnly: false },
        { step: 'on-site', minutes: 5, clock: '24x7', basis: 'submission', workdaysOnly: false },
      ],
      pauseReasons: [],
      summary: '2分钟响应，5分钟到场协助疏散（请先拨119）',
    },
    {
      id: 'medical-emergency',
      match: { kind: 'incident', urgency: null, itemId: 'medical-emergency' },
      steps: [
        { step: 'accept', minutes: 2, clock: '24x7', basis: 'submission', workdaysOnly: false },
        { step: 'on-site', minutes: 5, clock: '24x7', basis: 'submission', workdaysOnly: false },
      ],
      pauseReasons: [],
      summary: '2分钟响应，5分钟到场并接引救护车（请先拨120）',
    },
    {
      id: 'fight',
      match: { kind: 'incident', urgency: null, itemId: 'fight' },
      steps: [
        { step: 'accept', minutes: 3, clock: '24x7', basis: 'submission', workdaysOnly: false },
        { step: 'on-site', minutes: 5, clock: '24x7', basis: 'submission', workdaysOnly: false },
      ],
      pauseReasons: [],
      summary: '3分钟响应，5分钟到场（请先拨110）',
    },
    {
      id: 'gas-smell-public',
      match: { kind: 'incident', urgency: null, itemId: 'gas-smell-public' },
      steps: [
        { step: 'accept', minutes: 3, clock: '24x7', basis: 'submission', workdaysOnly: false },
        { step: 'on-site', minutes: 10, clock: '24x7', basis: 'submission', workdaysOnly: false },
        { step: 'control', minutes: 120, clock: '24x7', basis: 'submission', workdaysOnly: false },
      ],
      pauseReasons: ['third-party'],
      summary: '3分钟响应，10分钟到场警戒',
    },
    {
      id: 'gas-smell-home',
      match: { kind: 'repair', urgency: null, itemId: 'gas-smell-home' },
      steps: [
        { step: 'accept', minutes: 3, clock: '24x7', basis: 'submission', workdaysOnly: false },
        { step: 'on-site', minutes: 10, clock: '24x7', basis: 'submission', workdaysOnly: false },
        { step: 'control', minutes: 120, clock: '24x7', basis: 'submission', workdaysOnly: false },
      ],
      pauseReasons: ['third-party'],
      summary: '3分钟响应，10分钟到场协助（请先联系燃气公司）',
    },
    {
      id: 'fire-alarm-sounding',
      match: { kind: 'repair', urgency: null, itemId: 'fire-alarm-sounding' },
      steps: [
        { step: 'accept', minutes: 3, clock: '24x7', basis: 'submission', workdaysOnly: false },
        { step: 'on-site', minutes: 5, clock: '24x7', basis: 'submission', workdaysOnly: false },
        { step: 'control', minutes: 60, clock: '24x7', basis: 'submission', workdaysOnly: false },
      ],
      pauseReasons: [],
      summary: '3分钟响应，5分钟到场查明',
    },
    {
      id: 'person-missing',
      match: { kind: 'incident', urgency: null, itemId: 'person-missing' },
      steps: [
        { step: 'accept', minutes: 3, clock: '24x7', basis: 'submission', workdaysOnly: false },
        { step: 'on-site', minutes: 10, clock: '24x7', basis: 'submission', workdaysOnly: false },
        {
          step: 'first-answer',
          minutes: 30,
          clock: '24x7',
          basis: 'submission',
          workdaysOnly: false,
        },
      ],
      pauseReasons: [],
      summary: '3分钟响应，10分钟到场，30分钟内反馈查找情况（请先拨110）',
    },
    {
      id: 'exposed-wire',
      match: { kind: 'incident', urgency: null, itemId: 'exposed-wire' },
      steps: [
        { step: 'accept', minutes: 3, clock: '24x7', basis: 'submission', workdaysOnly: false },
        { step: 'on-site', minutes: 10, clock: '24x7', basis: 'submission', workdaysOnly: false },
        { step: 'control', minutes: 120, clock: '24x7', basis: 'submission', workdaysOnly: false },
      ],
      pauseReasons: ['third-party'],
      summary: '3分钟响应，10分钟到场隔离',
    },
    {
      id: 'manhole-cover-fault',
      match: { kind: 'repair', urgency: null, itemId: 'manhole-cover-fault' },
      steps: [
        { step: 'accept', minutes: 5, clock: '24x7', basis: 'submission', workdaysOnly: false },
        { step: 'on-site', minutes: 15, clock: '24x7', basis: 'submission', workdaysOnly: false },
        { step: 'control', minutes: 30, clock: '24x7', basis: 'submission', workdaysOnly: false },
        { step: 'resolve', minutes: 1440, clock: '24x7', basis: 'submission', workdaysOnly: false },
      ],
      pauseReasons: ['parts', 'third-party'],
      summary: '15分钟到场围挡，24小时内恢复井盖',
    },
    {
      id: 'facade-falling',
      match: { kind: 'repair', urgency: null, itemId: 'facade-falling' },
      steps: [
        { step: 'accept', minutes: 5, clock: '24x7', basis: 'submission', workdaysOnly: false },
        { step: 'on-site', minutes: 15, clock: '24x7', basis: 'submission', workdaysOnly: false },
        { step: 'control', minutes: 30, clock: '24x7', basis: 'submission', workdaysOnly: false },
        { step: 'plan', minutes: 2880, clock: '24x7', basis: 'submission', workdaysOnly: true },
      ],
      pauseReasons: ['approval', 'third-party'],
      summary: '15分钟到场围挡，2个工作日内给出维修方案',
    },
    {
      id: 'roof-leak-home',
      match: { kind: 'repair', urgency: null, itemId: 'roof-leak-home' },
      steps: [
        { step: 'accept', minutes: 10, clock: '24x7', basis: 'submission', workdaysOnly: false },
        { step: 'on-site', minutes: 60, clock: '24x7', basis: 'submission', workdaysOnly: false },
        { step: 'plan', minutes: 2880, clock: '24x7', basis: 'submission', workdaysOnly: true },
      ],
      pauseReasons: ['owner', 'parts', 'approval', 'third-party'],
      summary: '1小时内到场应急，2个工作日内给出维修方案',
    },
    {
      id: 'roof-leak-public',
      match: { kind: 'repair', urgency: null, itemId: 'roof-leak-public' },
      steps: [
        { step: 'accept', minutes: 10, clock: '24x7', basis: 'submission', workdaysOnly: false },
        { step: 'on-site', minutes: 60, clock: '24x7', basis: 'submission', workdaysOnly: false },
        { step: 'plan', minutes: 2880, clock: '24x7', basis: 'submission', workdaysOnly: true },
      ],
      pauseReasons: ['parts', 'approval', 'third-party'],
      summary: '1小时内到场应急，2个工作日内给出维修方案',
    },
    {
      id: 'lift-stopped',
      match: { kind: 'repair', urgency: null, itemId: 'lift-stopped' },
      steps: [
        { step: 'accept', minutes: 5, clock: '24x7', basis: 'submission', workdaysOnly: false },
        { step: 'on-site', minutes: 15, clock: '24x7', basis: 'submission', workdaysOnly: false },
        {
          step: 'specialist-on-site',
          minutes: 60,
          clock: '24x7',
          basis: 'submission',
          workdaysOnly: false,
        },
        { step: 'resolve', minutes: 1440, clock: '24x7', basis: 'submission', workdaysOnly: false },
      ],
      pauseReasons: ['parts', 'approval', 'third-party'],
      summary: '15分钟到场确认无人被困，60分钟内维保到场',
    },
    {
      id: 'car-blocking',
      match: { kind: 'repair', urgency: null, itemId: 'car-blocking' },
      steps: [
        { step: 'accept', minutes: 5, clock: '24x7', basis: 'submission', workdaysOnly: false },
        { step: 'on-site', minutes: 15, clock: '24x7', basis: 'submission', workdaysOnly: false },
        { step: 'resolve', minutes: 120, clock: '24x7', basis: 'submission', workdaysOnly: false },
      ],
      pauseReasons: ['third-party'],
      summary: '5分钟响应，15分钟到场，2小时内解决',
    },
    {
      id: 'fire-lane-blocked',
      match: { kind: 'repair', urgency: null, itemId: 'fire-lane-blocked' },
      steps: [
        { step: 'accept', minutes: 5, clock: '24x7', basis: 'submission', workdaysOnly: false },
        { step: 'on-site', minutes: 15, clock: '24x7', basis: 'submission', workdaysOnly: false },
        { step: 'resolve', minutes: 120, clock: '24x7', basis: 'submission', workdaysOnly: false },
      ],
      pauseReasons: ['third-party'],
      summary: '15分钟到场，2小时内清出通道',
    },
    {
      id: 'corridor-light-out',
      match: { kind: 'repair', urgency: null, itemId: 'corridor-light-out' },
      steps: [
        {
          step: 'accept',
          minutes: 30,
          clock: 'service-hours',
          basis: 'submission',
          workdaysOnly: false,
        },
        { step: 'resolve', minutes: 1440, clock: '24x7', basis: 'submission', workdaysOnly: false },
      ],
      pauseReasons: ['parts', 'third-party'],
      summary: '30分钟响应，24小时内恢复照明',
    },
    {
      id: 'garbage-not-collected',
      match: { kind: 'repair', urgency: null, itemId: 'garbage-not-collected' },
      steps: [
        {
          step: 'accept',
          minutes: 30,
          clock: 'service-hours',
          basis: 'submission',
          workdaysOnly: false,
        },
        {
          step: 'resolve',
          minutes: 240,
          clock: 'service-hours',
          basis: 'submission',
          workdaysOnly: false,
        },
      ],
      pauseReasons: ['third-party'],
      summary: '30分钟响应，4小时内清理（服务时间内）',
    },
    {
      id: 'public-area-dirty',
      match: { kind: 'repair', urgency: null, itemId: 'public-area-dirty' },
      steps: [
        {
          step: 'accept',
          minutes: 30,
          clock: 'service-hours',
          basis: 'submission',
          workdaysOnly: false,
        },
        {
          step: 'resolve',
          minutes: 240,
          clock: 'service-hours',
          basis: 'submission',
          workdaysOnly: false,
        },
      ],
      pauseReasons: ['third-party'],
      summary: '30分钟响应，4小时内清理（服务时间内）',
    },
    {
      id: 'slippery-ground',
      match: { kind: 'repair', urgency: null, itemId: 'slippery-ground' },
      steps: [
        { step: 'accept', minutes: 10, clock: '24x7', basis: 'submission', workdaysOnly: false },
        { step: 'on-site', minutes: 20, clock: '24x7', basis: 'submission', workdaysOnly: false },
        { step: 'resolve', minutes: 120, clock: '24x7', basis: 'submission', workdaysOnly: false },
      ],
      pauseReasons: ['third-party'],
      summary: '20分钟到场放置提示，2小时内处理',
    },
    {
      id: 'pet-lost',
      match: { kind: 'incident', urgency: null, itemId: 'pet-lost' },
      steps: [
        { step: 'accept', minutes: 10, clock: '24x7', basis: 'submission', workdaysOnly: false },
        {
          step: 'first-answer',
          minutes: 60,
          clock: '24x7',
          basis: 'submission',
          workdaysOnly: false,
        },
      ],
      pauseReasons: ['owner', 'third-party'],
      summary: '10分钟响应，1小时内反馈查看情况',
    },
    {
      id: 'inquiry-cctv',
      match: { kind: 'inquiry', urgency: null, itemId: 'inquiry-cctv' },
      steps: [
        {
          step: 'accept',
          minutes: 30,
          clock: 'service-hours',
          basis: 'submission',
          workdaysOnly: false,
        },
        {
          step: 'first-answer',
          minutes: 240,
          clock: 'service-hours',
          basis: 'submission',
          workdaysOnly: false,
        },
        { step: 'resolve', minutes: 1440, clock: '24x7', basis: 'submission', workdaysOnly: false },
      ],
      pauseReasons: ['owner', 'approval', 'third-party'],
      summary: '先保留录像，4小时内答复（服务时间内）',
    },
  ],
}

/** When a service desk is taken to be open where a community has set no hours. */
export const DEFAULT_SERVICE_HOURS = [{ from: '08:30', to: '18:00', days: [1, 2, 3, 4, 5, 6, 7] }]

/** Minutes between an inquiry for a call-back and the call. */
export const CALL_BACK_MINUTES = 15
