import type { Ledger } from './ledger'

/** Members of `wx` whose page in WeChat's documentation says 停止维护 or 已废弃. */
const DEPRECATED = new Set([
  ...['getSystemInfo', 'getSystemInfoSync', 'getSystemInfoAsync', 'getUserInfo', 'getUserProfile'],
  ...['chooseImage', 'chooseVideo', 'getShareInfo', 'setTopBarText', 'reportAnalytics'],
  ...['createCanvasContext', 'createAudioContext', 'arrayBufferToBase64', 'base64ToArrayBuffer'],
  ...['startRecord', 'stopRecord', 'playVoice', 'pauseVoice', 'stopVoice', 'saveFile'],
  ...['getBackgroundAudioPlayerState', 'playBackgroundAudio', 'pauseBackgroundAudio'],
  ...['seekBackgroundAudio', 'stopBackgroundAudio', 'onBackgroundAudioPlay'],
  ...['onBackgroundAudioPause', 'onBackgroundAudioStop'],
])

type Member = (this: unknown, ...args: unknown[]) => unknown

/** Answers a `wx` that tells which deprecated members are called; asking for one is no call. */
export function watchWx(members: Record<string, unknown>, ledger: Ledger): Record<string, unknown> {
  // by the function, not by its name: a test may put another one in a member's place
  const wrapped = new WeakMap<Member, Member>()
  return new Proxy(members, {
    get(target, name, receiver) {
      const member: unknown = Reflect.get(target, name, receiver)
      if (typeof member !== 'function' || typeof name === 'symbol') return member
      const call = member as Member
      const known = wrapped.get(call)
      if (known) return known
      const watched: Member = function (...args) {
        ledger.note('deprecated', DEPRECATED.has(name) ? 1 : 0, `wx.${name}`)
        return call.apply(this, args)
      }
      wrapped.set(call, watched)
      return watched
    },
  })
}
