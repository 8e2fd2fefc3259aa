import type { MediaKind } from '../../../../contract/work-order-names'
import { sentenceOf } from '../../../../services/api-error'
import { chooseMedia, removeFile, showMedia } from '../../../services/media-files'
import { canUpload } from '../../../services/upload'
import { photosView } from '../photos-view'
import { repairPage } from './repair-page'

/** Photos and a clip: chosen, looked at, removed. They are sent when the order has an id. */
export const picturing = Behavior({
  data: { photos: photosView([]), photoTrouble: '' },
  methods: {
    showPhotos() {
      const taken = canUpload()
      this.setData({ photos: photosView(repairPage(this).form.media, taken) })
      if (!taken) this.setData({ photoTrouble: sentenceOf('media.unavailable') })
    },
    onAddPhoto() {
      return this.addMedia('photo', this.data.photos.photosLeft)
    },
    onAddClip() {
      return this.addMedia('video', this.data.photos.clipsLeft)
    },
    async addMedia(kind: MediaKind, count: number) {
      const page = repairPage(this)
      const { kept, trouble } = await chooseMedia(kind, count)
      this.setData({ photoTrouble: trouble ?? '' })
      if (kept.length === 0) return
      page.change({ media: page.form.media.concat(kept) })
      this.showPhotos()
    },
    onRemovePhoto({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      const page = repairPage(this)
      const gone = page.form.media.filter(({ id }) => id === detail.id)
      for (const file of gone) removeFile(file)
      page.change({ media: page.form.media.filter(({ id }) => id !== detail.id) })
      this.setData({ photoTrouble: '' })
      this.showPhotos()
    },
    onOpenPhoto({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      const { media } = repairPage(this).form
      showMedia(media, media.map(({ id }) => id).indexOf(detail.id))
    },
  },
})
