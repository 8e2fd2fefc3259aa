import { calling } from '../../../behaviors/calling'
import { reading } from '../../../behaviors/reading'
import { failureCode } from '../../../services/api-error'
import { sentenceOf } from '../../words/sentences'
import { now } from '../../../services/clock'
import { outboxEntries } from '../../../services/outbox'
import type { Refusal } from '../../../services/privacy'
import {
  canShareFile,
  copyExport,
  deleteOwnData,
  fetchExport,
  shareExport,
  type Export,
} from '../../services/own-data'
import { GOES, ON_PHONE, ON_SERVER, REMAINS } from '../../words/kept'
import { exportView, waitingWords, type TableView } from './view'

interface Own {
  all?: Export
}

/** `first` says what goes, `last` asks once more. */
type Step = 'first' | 'last'

Component({
  behaviors: [reading, calling],
  data: {
    kept: ON_SERVER,
    onPhone: ON_PHONE,
    goes: GOES,
    remains: REMAINS,
    canShare: false,
    tables: null as TableView[] | null,
    fetching: false,
    trouble: '',
    asking: false,
    step: 'first' as Step,
    waiting: '',
    deleting: false,
    deleteTrouble: '',
    deleted: false,
  },
  methods: {
    onLoad() {
      this.setData({ canShare: canShareFile() })
    },
    async onExport() {
      if (this.data.fetching) return
      this.setData({ fetching: true, trouble: '' })
      try {
        const all = await fetchExport()
        ;(this as unknown as Own).all = all
        this.setData({ tables: exportView(all, now()) })
      } catch (error) {
        this.setData({ trouble: sentenceOf(failureCode(error)) })
      }
      this.setData({ fetching: false })
    },
    async onCopyAll() {
      const { all } = this as unknown as Own
      if (all) this.tellOutcome(await copyExport(all), '复制好了')
    },
    async onShareAll() {
      const { all } = this as unknown as Own
      if (all) this.tellOutcome(await shareExport(all), '发出去了')
    },
    tellOutcome(outcome: 'ok' | Refusal, done: string) {
      if (outcome === 'ok') this.tell(done)
      else if (outcome !== 'cancelled') this.tell('微信没让这样做，可以按住文字选中')
    },
    onAskDelete() {
      const waiting = waitingWords(outboxEntries().filter(({ state }) => state !== 'sent').length)
      this.setData({ asking: true, step: 'first', waiting, deleteTrouble: '' })
    },
    onNextStep() {
      this.setData({ step: 'last' })
    },
    onKeep() {
      if (!this.data.deleting) this.setData({ asking: false })
    },
    async onDelete() {
      if (this.data.deleting) return
      this.setData({ deleting: true, deleteTrouble: '' })
      try {
        await deleteOwnData()
        delete (this as unknown as Own).all
        this.setData({ asking: false, deleted: true, tables: null })
      } catch (error) {
        this.setData({ deleteTrouble: sentenceOf(failureCode(error)) })
      }
      this.setData({ deleting: false })
    },
    onHome() {
      void wx.reLaunch({ url: '/pages/home/index' })
    },
  },
})
