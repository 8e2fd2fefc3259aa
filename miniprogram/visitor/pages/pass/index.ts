import { calling } from '../../../behaviors/calling'
import { reading } from '../../../behaviors/reading'
import type { VisitorPass } from '../../contract/visitor-pass'
import { failureCode } from '../../../services/api-error'
import { sentenceOf } from '../../words/sentences'
import { now } from '../../../services/clock'
import { currentCard, savedCard } from '../../../services/community-card'
import { attempt } from '../../../services/privacy'
import { troubleOf } from '../../../words/trouble'
import { hasLeft, leaving } from '../../behaviors/leaving'
import { ticking } from '../../behaviors/ticking'
import { fetchPass, forgetPass, keptPass, revokePass } from '../../services/passes'
import { qrFile, removeQrFile } from '../../services/qr-file'
import { passView, shareCard, type PassView } from './view'

interface Own {
  communityId: string
  passId: string
  pass: VisitorPass | null
  savedAt: string
  ticks?: number
}

/** Of ticking's ten seconds: the guest may arrive while somebody looks. */
const REREAD_EVERY = 3

const ownOf = (page: unknown) => page as Own

Component({
  behaviors: [reading, calling, leaving, ticking],
  data: {
    view: null as PassView | null,
    qr: '',
    stale: '',
    failed: '',
    gone: false,
    /** 生成好了, once, above the pass that the form has just made */
    fresh: false,
    asking: false,
    revoking: false,
  },
  methods: {
    onLoad({ id = '', community, new: made }: { id?: string; community?: string; new?: string }) {
      const own = ownOf(this)
      own.passId = id
      own.communityId = community ?? currentCard()?.card.id ?? ''
      const kept = keptPass(id)
      own.pass = kept?.pass ?? null
      own.savedAt = kept?.savedAt ?? ''
      this.setData({ fresh: made === '1' })
      this.redraw()
    },
    tick() {
      const own = ownOf(this)
      own.ticks = (own.ticks ?? 0) + 1
      this.redraw()
      if (own.ticks % REREAD_EVERY === 0 && this.data.view?.usable) void this.reload()
    },
    redraw() {
      const { pass } = ownOf(this)
      if (!pass) return
      const view = passView(pass, now())
      if (JSON.stringify(view) === JSON.stringify(this.data.view)) return
      this.setData({ view, qr: this.drawnQr(pass, view) })
      // WeChat's own menu could still send a pass that lets nobody in.
      if (view.canShare) wx.showShareMenu({ fail: () => undefined })
      else wx.hideShareMenu({ fail: () => undefined })
    },
    drawnQr(pass: VisitorPass, view: PassView): string {
      if (view.usable && pass.qrPng !== null) return this.data.qr || qrFile(pass.id, pass.qrPng)
      if (this.data.qr) removeQrFile(pass.id)
      return ''
    },
    take(pass: VisitorPass) {
      const own = ownOf(this)
      if (hasLeft(this)) return
      own.pass = pass
      own.savedAt = now().toISOString()
      this.setData({ stale: '', failed: '', gone: false })
      this.redraw()
    },
    async reload() {
      const own = ownOf(this)
      try {
        this.take(await fetchPass(own.communityId, own.passId))
      } catch (error) {
        if (hasLeft(this)) return
        const gone = failureCode(error) === 'object.unknown'
        if (gone) {
          forgetPass(own.passId)
          own.pass = null
          this.setData({ view: null, qr: '' })
        }
        this.setData({ ...troubleOf(error, own.pass ? own.savedAt : null), gone })
      }
    },
    onReload() {
      this.setData({ failed: '' })
      void this.reload()
    },
    async onCopyCode() {
      const data = ownOf(this).pass?.code ?? ''
      const { outcome } = await attempt((callbacks) => {
        wx.setClipboardData({ data, ...callbacks })
      })
      // WeChat itself says that it was copied.
      if (outcome !== 'ok') this.tell('没能复制，请按住数字选中')
    },
    onAskRevoke() {
      this.setData({ asking: true })
    },
    onKeepPass() {
      this.setData({ asking: false })
    },
    async onRevoke() {
      const { pass } = ownOf(this)
      if (!pass || this.data.revoking) return
      this.setData({ revoking: true })
      try {
        this.take(await revokePass(pass))
        this.setData({ asking: false, fresh: false })
      } catch (error) {
        this.tell(`还没作废，${sentenceOf(failureCode(error))}`)
      }
      this.setData({ revoking: false })
    },
    onShareAppMessage() {
      const { pass } = ownOf(this)
      const community = pass ? savedCard(pass.communityId)?.card.name : undefined
      if (pass && this.data.view?.canShare) return shareCard(pass, community ?? '小区')
      return { title: '物业短号', path: '/pages/home/index' }
    },
  },
  pageLifetimes: {
    show() {
      void this.reload()
    },
  },
})
