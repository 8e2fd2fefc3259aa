import { ENTRY_PHOTOS_MAX } from '../../../../contract/work-order-names'
import { choosePhotos, dropPhoto, lookAtPhotos } from '../../../services/chosen-photos'
import { movePage } from './move-page'

type Tap = WechatMiniprogram.CustomEvent<{ id: string }>

/** What is not drawn: WeChat's camera is open. */
interface Own {
  isChoosing?: boolean
}

/** Photos that go with the move. */
export const picturing = Behavior({
  data: { photoTrouble: '' },
  methods: {
    async onAddPhoto() {
      const own = this as unknown as Own
      if (own.isChoosing) return
      own.isChoosing = true
      const { photos, trouble } = await choosePhotos(
        ENTRY_PHOTOS_MAX - movePage(this).form.photos.length,
      )
      own.isChoosing = false
      const page = movePage(this)
      page.key = ''
      page.change({ photos: page.form.photos.concat(photos) })
      this.setData({ photoTrouble: trouble })
    },
    onOpenPhoto({ detail }: Tap) {
      lookAtPhotos(movePage(this).form.photos, detail.id)
    },
    onRemovePhoto({ detail }: Tap) {
      const page = movePage(this)
      page.form.photos.filter(({ id }) => id === detail.id).forEach(dropPhoto)
      page.key = ''
      page.change({ photos: page.form.photos.filter(({ id }) => id !== detail.id) })
    },
  },
})
