import { calling } from '../../../behaviors/calling'
import { reading } from '../../../behaviors/reading'
import { failureCode } from '../../../services/api-error'
import { now } from '../../../services/clock'
import type { CallKey } from '../../../services/call-views'
import { troubleOf } from '../../../words/trouble'
import { hasLeft, leaving } from '../../behaviors/leaving'
import { ticking } from '../../behaviors/ticking'
import { brighten, restoreBrightness } from '../../services/bright-screen'
import { qrFile, removeQrFile } from '../../services/qr-file'
import {
  fetchShared,
  forgetShared,
  keptShared,
  type KeptShared,
} from '../../services/shared-passes'
import { calleesOf, sharedView, type SharedView } from './view'

interface Own {
  token: string
  kept: KeptShared | null
  visible: boolean
}

const ownOf = (page: unknown) => page as Own

/** Codes for a link that leads to no pass: cut off, or erased since. */
const NO_PASS = ['object.unknown', 'request.invalid', 'route.unknown']

/** Opened from the card in the chat, by somebody who never signed in and need not. */
Component({
  behaviors: [reading, calling, leaving, ticking],
  data: {
    view: null as SharedView | null,
    qr: '',
    deskKey: null as CallKey | null,
    stale: '',
    failed: '',
    gone: false,
  },
  methods: {
    onLoad({ t = '' }: { t?: string }) {
      const own = ownOf(this)
      own.token = t
      own.kept = keptShared(t)
      this.redraw()
    },
    redraw() {
      const own = ownOf(this)
      if (!own.kept) return
      const view = sharedView(own.kept.pass, now())
      this.readCallKey()
      if (JSON.stringify(view) === JSON.stringify(this.data.view)) return
      this.setData({ view, qr: this.drawnQr(view) })
      void wx.setNavigationBarTitle({ title: view.title })
      this.light()
    },
    drawnQr(view: SharedView): string {
      const { token, kept } = ownOf(this)
      const name = `shared-${token}`
      const png = kept?.pass.qrPng ?? null
      if (view.usable && png !== null) return this.data.qr || qrFile(name, png)
      if (this.data.qr) removeQrFile(name)
      return ''
    },
    light() {
      if (ownOf(this).visible && this.data.view?.usable) brighten()
      else restoreBrightness()
    },
    async reload() {
      const own = ownOf(this)
      try {
        own.kept = await fetchShared(own.token)
        if (hasLeft(this)) return
        this.setData({ stale: '', failed: '', gone: false })
        this.redraw()
      } catch (error) {
        if (hasLeft(this)) return
        const gone = NO_PASS.includes(failureCode(error))
        if (gone) this.forget()
        this.setData({ ...troubleOf(error, own.kept?.savedAt ?? null), gone })
      }
    },
    forget() {
      const own = ownOf(this)
      forgetShared(own.token)
      own.kept = null
      this.setData({ view: null, qr: '', deskKey: null })
      this.readCallKey()
      this.light()
    },
    onReload() {
      this.setData({ failed: '' })
      void this.reload()
    },
    /** The gate of this pass, never the number of the community that the visitor lives in. */
    readCallKey() {
      const card = ownOf(this).kept?.pass.community
      const { first, desk } = card ? calleesOf(card, now()) : { first: null, desk: null }
      const keys = { callKey: first?.key ?? null, deskKey: desk?.key ?? null }
      const { callKey, deskKey } = this.data
      if (JSON.stringify(keys) !== JSON.stringify({ callKey, deskKey })) this.setData(keys)
    },
    onCall() {
      const card = ownOf(this).kept?.pass.community
      const target = card ? calleesOf(card, now()).first?.target : undefined
      if (target) void this.dial(target, [])
      else void wx.navigateTo({ url: '/mine/pages/communities/index' })
    },
    onCallDesk() {
      const card = ownOf(this).kept?.pass.community
      const target = card ? calleesOf(card, now()).desk?.target : undefined
      if (target) void this.dial(target, [])
    },
  },
  pageLifetimes: {
    show() {
      ownOf(this).visible = true
      this.light()
      void this.reload()
    },
    hide() {
      ownOf(this).visible = false
      restoreBrightness()
    },
  },
  lifetimes: {
    detached() {
      restoreBrightness()
    },
  },
})
