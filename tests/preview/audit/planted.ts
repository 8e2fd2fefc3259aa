import type { RuleName } from '../../../preview/audit/rules'

/** A page with one defect: what is wrong with it, and which rule must say so. */
export interface Planted {
  rule: RuleName
  wxml: string
  wxss?: string
  /** The definition handed to `Page()`. */
  script?: string
  setting?: { fontScale?: number; theme?: 'light' | 'dark'; width?: number }
}

const PAGE = '.page { padding: 16px; color: #222; background: #fff; font-size: 18px }'
const ROW = '.row { min-height: 56px; line-height: 56px }'

/** A page as it should be; every planted one is this with one thing wrong. */
export const CLEAN: Omit<Planted, 'rule'> = {
  wxml: `<view class="page">
  <view class="title">报修记录</view>
  <view wx:for="{{rows}}" wx:key="id" class="row" aria-role="button" bindtap="onRow">{{item.name}}</view>
  <view class="row" aria-role="switch" aria-label="大字" bindtap="onRow">
    <switch class="small" aria-hidden="true" />
  </view>
  <image class="plan" src="/fine.svg" aria-label="小区平面图" />
  <scroll-view scroll-x class="side"><view class="wide">一二三四五六七八九十</view></scroll-view>
  <view class="glide"><view class="wide">一二三四五六七八九十</view></view>
  <input class="row" aria-label="电话" placeholder="电话" placeholder-style="color: #555" />
  <view class="bar"><view class="row" aria-role="button" bindtap="onRow">打电话</view></view>
</view>`,
  wxss: `${PAGE} ${ROW}
.page { padding-bottom: 100px }
.title { font-size: 32px }
.small { width: 40px; height: 24px }
.plan { width: 120px; height: 90px }
.side, .glide { width: 200px; white-space: nowrap }
.glide { overflow-x: auto; -webkit-overflow-scrolling: touch }
.wide { width: 400px }
.bar { position: fixed; bottom: 0; left: 0; right: 0; padding-bottom: env(safe-area-inset-bottom); color: #fff; background: #0e5b4a }
.row-pressed { background: #eee }`,
  script: `{ data: { rows: [] },
    onLoad() { this.setData({ rows: [{ id: 1, name: '水管漏水' }] }) },
    onRow() { wx.getAppBaseInfo() } }`,
}

const key = (attributes: string, text = '提交', classes = 'row') =>
  `<view class="page"><view class="${classes}" bindtap="onTap" ${attributes}>${text}</view></view>`
const TAP = '{ onTap() {} }'
const onLoad = (body: string) => `{ data: { text: '' }, onLoad() { ${body} }, onTap() {} }`
const WORDS = '<view class="page">{{text}}</view>'

export const PLANTED: Record<string, Planted> = {
  'a thousand nodes': {
    rule: 'nodes',
    wxml: '<view class="page"><view wx:for="{{rows}}" wx:key="*this"><view wx:for="{{rows}}" wx:key="*this" /></view></view>',
    script: '{ data: { rows: Array.from({ length: 32 }, (_, row) => row) } }',
  },
  'a tree of 30 levels': {
    rule: 'depth',
    wxml: '<view>'.repeat(30) + '深' + '</view>'.repeat(30),
  },
  'more than 60 children of one': {
    rule: 'children',
    wxml: '<view class="page"><view wx:for="{{61}}" wx:key="*this" /></view>',
  },
  'a setData of 300 KB': {
    rule: 'setDataSize',
    wxml: WORDS,
    script: onLoad("this.setData({ text: ' '.repeat(300 * 1024) })"),
  },
  'a setData above our own limit': {
    rule: 'smallSetData',
    wxml: WORDS,
    script: onLoad("this.setData({ text: ' '.repeat(14000) })"),
  },
  'setData for every step of a count': {
    rule: 'setDataRate',
    wxml: WORDS,
    script: onLoad('for (let at = 0; at < 21; at += 1) this.setData({ text: String(at) })'),
  },
  'data that no template draws': {
    rule: 'unbound',
    wxml: WORDS,
    script: onLoad("this.setData({ text: '字', answer: [1, 2, 3] })"),
  },
  'eleven slow requests at once': {
    rule: 'requests',
    wxml: WORDS,
    script: onLoad("for (let at = 0; at < 11; at += 1) wx.request({ url: '/slow?' + at })"),
  },
  'the same large answer twice': {
    rule: 'sameBody',
    wxml: WORDS,
    script: onLoad(
      "wx.request({ url: '/large', success: () => wx.request({ url: '/large', success: () => this.setData({ text: '好' }) }) })",
    ),
  },
  'a request that fails': {
    rule: 'network',
    wxml: WORDS,
    script: onLoad("wx.request({ url: '/broken' })"),
  },
  'a picture by plain HTTP': {
    rule: 'https',
    wxml: '<view class="page"><image src="http://127.0.0.2:9/a.png" aria-label="图" /></view>',
  },
  'seven slow pictures at once': {
    rule: 'imageRequests',
    wxml: '<view class="page"><image wx:for="{{7}}" wx:key="*this" src="/slow.svg?{{item}}" /></view>',
  },
  'a picture that is not cached': {
    rule: 'imageCache',
    wxml: '<view class="page"><image src="/fresh.svg" /></view>',
  },
  'a picture much larger than shown': {
    rule: 'imageSize',
    wxml: '<view class="page"><image class="tiny" src="/large.svg" /></view>',
    wxss: '.tiny { width: 20px; height: 15px }',
  },
  'a picture pressed flat': {
    rule: 'imageRatio',
    wxml: '<view class="page"><image class="flat" src="/fine.svg" /></view>',
    wxss: '.flat { width: 200px; height: 80px }',
  },
  'a key of 19 px': {
    rule: 'tapArea',
    wxml: key('aria-role="button"', '×', 'dot'),
    wxss: '.dot { width: 19px; height: 19px; line-height: 19px }',
    script: TAP,
  },
  'a key of 43 px': {
    rule: 'touch44',
    wxml: key('aria-role="button"', '去', 'dot'),
    wxss: '.dot { width: 43px; height: 43px }',
    script: TAP,
  },
  'a small switch whose row takes no tap': {
    rule: 'touch44',
    wxml: '<view class="page"><switch aria-label="大字" /></view>',
  },
  'a key without a spoken name': {
    rule: 'name',
    wxml: key('aria-role="button"', '<text aria-hidden="true">×</text>'),
    script: TAP,
  },
  'a field named by its placeholder alone': {
    rule: 'name',
    wxml: '<view class="page"><input class="row" placeholder="电话" /></view>',
  },
  'a tappable view without a role': { rule: 'role', wxml: key(''), script: TAP },
  'a picker without a role': {
    rule: 'role',
    wxml: '<view class="page"><picker class="row" mode="date" value="2026-11-24">选日子</picker></view>',
  },
  'pale words in the light': {
    rule: 'contrast',
    wxml: '<view class="page"><text class="pale">等一下</text></view>',
    wxss: '.pale { color: #888 }',
  },
  'dark words in the dark': {
    rule: 'contrast',
    wxml: '<view class="night">等一下</view>',
    wxss: '.night { font-size: 18px } @media (prefers-color-scheme: dark) { .night { color: #555; background: #111 } }',
    setting: { theme: 'dark' },
  },
  'words pale at one end of a gradient': {
    rule: 'contrast',
    wxml: '<view class="page"><view class="fade">今天</view></view>',
    wxss: '.fade { color: #fff; background: linear-gradient(90deg, #0e5b4a, #ddd) }',
  },
  'words on half a colour over another': {
    rule: 'contrast',
    wxml: '<view class="page"><view class="under"><view class="veil">今天</view></view></view>',
    wxss: '.under { background: #000 } .veil { color: #777; background: rgba(255, 255, 255, .5) }',
  },
  'words faded by their parent': {
    rule: 'contrast',
    wxml: '<view class="page"><view class="faded"><view>今天</view></view></view>',
    wxss: '.faded { opacity: .4 }',
  },
  'words over a sibling behind them': {
    rule: 'contrast',
    wxml: '<view class="page stage"><view class="behind" /><view class="front">今天</view></view>',
    wxss: '.stage { position: relative } .behind { position: absolute; inset: 0; background: #333 } .front { position: relative }',
  },
  'a pale placeholder': {
    rule: 'contrast',
    wxml: '<view class="page"><input class="row" aria-label="电话" placeholder="电话" placeholder-style="color: #aaa" /></view>',
  },
  ':active for a pressed key': {
    rule: 'active',
    wxml: key('aria-role="button"'),
    wxss: '.row:active { background: #eee }',
    script: TAP,
  },
  'a scroll area that stops dead': {
    rule: 'momentum',
    wxml: '<view class="page"><view class="area"><view class="long">长</view></view></view>',
    wxss: '.area { height: 100px; overflow-y: scroll } .long { height: 300px }',
  },
  'a fixed key on the home indicator': {
    rule: 'safeArea',
    wxml: '<view class="page"><view class="bar row" aria-role="button" bindtap="onTap">提交</view></view>',
    wxss: '.bar { position: fixed; right: 0; bottom: 0; left: 0; background: #fff }',
    script: TAP,
  },
  'a deprecated call': {
    rule: 'deprecated',
    wxml: WORDS,
    script: onLoad('wx.getSystemInfoSync()'),
  },
  'an error nobody catches': {
    rule: 'exceptions',
    wxml: WORDS,
    script: onLoad("setTimeout(() => { throw new Error('planted') })"),
  },
  'words cut at the side': {
    rule: 'cut',
    wxml: '<view class="page"><view class="line">临湖花园三栋二单元一一〇一室何静宜</view></view>',
    wxss: '.line { width: 120px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis }',
  },
  'words cut from below in large type': {
    rule: 'cut',
    wxml: '<page-meta page-style="--scale: {{scale}}" /><view class="page"><view class="box">马桶堵了</view></view>',
    wxss: '.box { height: 26px; overflow: hidden; font-size: calc(18px * var(--scale)) }',
    script: '{ data: { scale: wx.getAppBaseInfo().fontSizeScaleFactor } }',
    setting: { fontScale: 1.65 },
  },
  'words cut by an ancestor': {
    rule: 'cut',
    wxml: '<view class="page"><view class="frame"><view class="word">临湖花园</view></view></view>',
    wxss: '.frame { width: 50px; overflow: hidden } .word { width: 200px }',
  },
  'a row wider than a small phone': {
    rule: 'outside',
    wxml: '<view class="page"><view class="wide">一行字</view></view>',
    wxss: '.wide { width: 340px }',
    setting: { width: 320 },
  },
  'a key under something else': {
    rule: 'covered',
    wxml: '<view class="page stage"><view class="row" aria-role="button" bindtap="onTap">提交</view><view class="lid" /></view>',
    wxss: '.stage { position: relative } .lid { position: absolute; inset: 0 }',
    script: TAP,
  },
  'a key that a bar covers however one scrolls': {
    rule: 'covered',
    wxml: '<view class="page"><view class="long" /><view class="row" aria-role="button" bindtap="onTap">提交</view><view class="bar">合计</view></view>',
    wxss: '.long { height: 1200px } .bar { position: fixed; right: 0; bottom: 0; left: 0; height: 100px; background: #fff }',
    script: TAP,
  },
  'words of 15 px': {
    rule: 'textSize',
    wxml: '<view class="page"><text class="note">备注</text></view>',
    wxss: '.note { font-size: 15px }',
  },
  'more nodes than we allow ourselves': {
    rule: 'fewNodes',
    wxml: '<view class="page"><view wx:for="{{20}}" wx:key="*this"><view wx:for="{{20}}" wx:key="*this" /></view></view>',
  },
  'a tree deeper than we allow ourselves': {
    rule: 'shallow',
    wxml: '<view>'.repeat(18) + '深' + '</view>'.repeat(18),
  },
  'more children than we allow ourselves': {
    rule: 'fewChildren',
    wxml: '<view class="page"><view wx:for="{{31}}" wx:key="*this" /></view>',
  },
}

export const styleOf = ({ wxss = '' }: Pick<Planted, 'wxss'>): string => `${PAGE} ${ROW} ${wxss}`
