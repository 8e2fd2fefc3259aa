import { CODE_LENGTH, cellsOf } from '../view'
import { scan } from '../../../services/gate-checks'
import { gatePage } from './gate-page'

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

/** What is not drawn: WeChat's scanner is open. */
interface Own {
  isScanning?: boolean
}

/** Six figures on keys of our own, large enough for gloves, or WeChat's scanner. */
export const typing = Behavior({
  data: { keys: KEYS, typed: '', cells: cellsOf(''), spokenTyped: '' },
  methods: {
    type(typed: string) {
      const spokenTyped = typed === '' ? '还没输' : typed.split('').join(' ')
      this.setData({ typed, cells: cellsOf(typed), spokenTyped })
    },
    onDigit({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { digit } = currentTarget.dataset as { digit: string }
      if (this.data.typed.length >= CODE_LENGTH) return
      const code = this.data.typed + digit
      this.type(code)
      if (code.length === CODE_LENGTH) void gatePage(this).ask({ code })
    },
    onDelete() {
      const { typed } = this.data
      // Six figures are being asked about already.
      if (typed.length < CODE_LENGTH) this.type(typed.slice(0, -1))
    },
    async onScan() {
      const own = this as unknown as Own
      if (own.isScanning) return
      own.isScanning = true
      const read = await scan()
      own.isScanning = false
      const page = gatePage(this)
      if (read.kind === 'read') void page.ask({ qr: read.text })
      if (read.kind === 'failed') page.tell('没打开扫一扫，请输六位数字')
    },
  },
})
