import { MAX_PHOTOS, MAX_VIDEOS, type MediaKind } from '../../contract/work-order-names'
import { sentenceOf } from '../words/sentences'
import { chooseMedia, removeFile, showMedia, type KeptFile } from '../services/media-files'
import { canUpload } from '../services/upload'
import { photosView, type PhotoLimits } from '../words/photos-view'

/** A page with photos: `limits` is left out by those that report. */
interface Page {
  form: { media: KeptFile[] }
  limits?: PhotoLimits
  change(patch: { media: KeptFile[] }): void
}

const pageOf = (instance: unknown) => instance as Page

const OF_A_REPORT: PhotoLimits = { photos: MAX_PHOTOS, clips: MAX_VIDEOS }

/** Photos and a clip: chosen, looked at, removed. They are sent when the order has an id. */
export const picturing = Behavior({
  data: { photos: photosView([], OF_A_REPORT), photoTrouble: '' },
  methods: {
    showPhotos() {
      const { form, limits = OF_A_REPORT } = pageOf(this)
      const taken = canUpload()
      const none = { photos: form.media.length, clips: 0 }
      this.setData({ photos: photosView(form.media, taken ? limits : none) })
      if (!taken) this.setData({ photoTrouble: sentenceOf('media.unavailable') })
    },
    onAddPhoto() {
      return this.addMedia('photo', this.data.photos.photosLeft)
    },
    onAddClip() {
      return this.addMedia('video', this.data.photos.clipsLeft)
    },
    async addMedia(kind: MediaKind, count: number) {
      const page = pageOf(this)
      const { kept, trouble } = await chooseMedia(kind, count)
      this.setData({ photoTrouble: trouble ?? '' })
      if (kept.length === 0) return
      page.change({ media: page.form.media.concat(kept) })
      this.showPhotos()
    },
    onRemovePhoto({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      const page = pageOf(this)
      const gone = page.form.media.filter(({ id }) => id === detail.id)
      for (const file of gone) removeFile(file)
      page.change({ media: page.form.media.filter(({ id }) => id !== detail.id) })
      this.setData({ photoTrouble: '' })
      this.showPhotos()
    },
    onOpenPhoto({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      const { media } = pageOf(this).form
      showMedia(media, media.map(({ id }) => id).indexOf(detail.id))
    },
  },
})
