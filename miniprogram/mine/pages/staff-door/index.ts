import { calling } from '../../../behaviors/calling'
import { reading } from '../../../behaviors/reading'
import { failureCode } from '../../../services/api-error'
import { sentenceOf } from '../../words/sentences'
import { attempt } from '../../../services/privacy'
import { fetchMe, keptMe } from '../../../services/me'
import { staffDoorView, type StaffDoorView } from './view'

Component({
  behaviors: [reading, calling],
  data: { view: null as StaffDoorView | null, failed: '' },
  methods: {
    async refresh() {
      const kept = keptMe()
      if (kept) this.setData({ view: staffDoorView(kept) })
      try {
        this.setData({ view: staffDoorView(await fetchMe()), failed: '' })
      } catch (error) {
        // A kept answer still opens the doors; behind them every page asks the server again.
        this.setData({ failed: sentenceOf(failureCode(error)) })
      }
    },
    onRetry() {
      this.setData({ failed: '' })
      void this.refresh()
    },
    onDoor({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { url } = currentTarget.dataset as { url: string }
      void wx.navigateTo({ url })
    },
    async onCopyId() {
      const data = this.data.view?.personId ?? ''
      const { outcome } = await attempt((callbacks) => {
        wx.setClipboardData({ data, ...callbacks })
      })
      this.tell(outcome === 'ok' ? '编号复制好了' : '没能复制，请按住编号选中')
    },
  },
  pageLifetimes: {
    show() {
      void this.refresh()
    },
  },
})
