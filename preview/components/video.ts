import { type Builtin, append } from './definition'
import { withCommon } from './common'
import { showSource } from './source'

/** `<video>`: the browser's player, for looking at a clip before and after it is sent. */
export const video: Builtin = (tools) =>
  withCommon(tools, {
    properties: {
      src: String,
      controls: { type: Boolean, value: true },
      autoplay: Boolean,
      loop: Boolean,
      muted: Boolean,
      poster: String,
      objectFit: { type: String, value: 'contain' },
      title: String,
      showFullscreenBtn: { type: Boolean, value: true },
      enableProgressGesture: { type: Boolean, value: true },
    },
    observers: {
      'src, controls, loop, muted, poster, objectFit'() {
        const player = tools.elementOf(this).querySelector('video')
        if (player) configure(player, this.data)
      },
      src() {
        const player = tools.elementOf(this).querySelector('video')
        if (player) showSource(tools, player, String(this.data['src']))
      },
    },
    attached() {
      const player = append(tools.elementOf(this), 'video', 'mp-native')
      player.playsInline = true
      player.autoplay = this.data['autoplay'] === true
      configure(player, this.data)
      for (const type of ['play', 'pause', 'ended'] as const) {
        player.addEventListener(type, () => tools.emit(this, type, {}))
      }
      player.addEventListener('error', () =>
        tools.emit(this, 'error', { errMsg: 'MEDIA_ERR_DECODE' }),
      )
      showSource(tools, player, String(this.data['src']))
    },
    detached() {
      tools.elementOf(this).querySelector('video')?.pause()
    },
  })

function configure(player: HTMLVideoElement, data: Record<string, unknown>): void {
  player.controls = data['controls'] === true
  player.loop = data['loop'] === true
  player.muted = data['muted'] === true
  player.poster = String(data['poster'] ?? '')
  player.style.objectFit = String(data['objectFit'])
}
