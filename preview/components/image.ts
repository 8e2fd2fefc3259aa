import { type Builtin, append } from './definition'
import { withCommon } from './common'
import { showSource } from './source'

/** `<image>`: 320×240 unless styled, `mode` by CSS, `load` and `error` as WeChat words them. */
export const image: Builtin = (tools) =>
  withCommon(
    tools,
    {
      properties: {
        src: String,
        mode: { type: String, value: 'scaleToFill' },
        lazyLoad: Boolean,
        webp: Boolean,
        showMenuByLongpress: Boolean,
        fadeIn: Boolean,
      },
      observers: {
        src() {
          const picture = tools.elementOf(this).querySelector('img')
          if (picture) showSource(tools, picture, String(this.data['src']))
        },
        mode(mode: string) {
          tools.elementOf(this).setAttribute('mode', mode)
        },
      },
      attached() {
        const host = tools.elementOf(this)
        host.setAttribute('mode', String(this.data['mode']))
        const picture = append(host, 'img', 'mp-native')
        picture.alt = ''
        if (this.data['lazyLoad'] === true) picture.loading = 'lazy'
        picture.addEventListener('load', () => {
          const { naturalWidth: width, naturalHeight: height } = picture
          tools.emit(this, 'load', { width, height })
        })
        picture.addEventListener('error', () => {
          tools.emit(this, 'error', { errMsg: 'GET image failed' })
        })
        showSource(tools, picture, String(this.data['src']))
      },
    },
    { hover: true },
  )
