/** Photos whose addresses run out while the page stands open. */
import { MEDIA_URL_MINUTES } from '../../../../contract/media'
import { MINUTE_MS } from '../../../../contract/shanghai-time'
import { now } from '../../../../services/clock'
import { showPhotos } from '../../../services/photos'
import type { StaffOrderView } from '../view'

/** An address younger than this did not break of age: the file itself is gone. */
const BROKEN_AFTER_MS = MINUTE_MS
/** A large photo takes a moment to come. */
const TOO_OLD_TO_OPEN_MS = (MEDIA_URL_MINUTES - 1) * MINUTE_MS

/** What the page has besides. */
interface Page {
  savedAt: string | null
  renewing: Promise<unknown> | null
  data: { view: StaffOrderView | null }
  reload: () => Promise<boolean>
}

const pageOf = (page: unknown) => page as Page

export const photoAddresses = Behavior({
  methods: {
    /** Reads the order again if its addresses are older than that; all who ask meanwhile wait for one answer. */
    async renewOlderThan(age: number) {
      const page = pageOf(this)
      if (now().getTime() - Date.parse(page.savedAt ?? '') <= age) return
      page.renewing ??= page.reload()
      await page.renewing
      page.renewing = null
    },
    onBrokenPhoto() {
      void this.renewOlderThan(BROKEN_AFTER_MS)
    },
    async onPhoto({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string }
      await this.renewOlderThan(TOO_OLD_TO_OPEN_MS)
      const groups = pageOf(this).data.view?.photos ?? []
      const [first, ...others] = groups.map(({ photos }) => photos)
      if (first) showPhotos(first.concat(...others), id)
    },
  },
})
