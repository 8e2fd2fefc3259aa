import { calling } from '../../../behaviors/calling'
import { reading } from '../../../behaviors/reading'
import { phoning } from '../../behaviors/phoning'
import { picturing } from '../../behaviors/picturing'
import { submitting } from '../../behaviors/submitting'
import { warning } from '../../behaviors/warning'
import { takeBack, takeReplies } from '../../services/submissions'
import { talkOf, type TalkKind } from './form'
import { talkForm, talkPage } from './talk-form'

/** `talk`, `itemId`: from another page's suggestion; `entry`: a waiting one to be mended. */
interface Query {
  talk?: TalkKind
  itemId?: string
  entry?: string
}

/** 投诉、建议、咨询: one of three, what about, in whose words. Nothing else is asked. */
Component({
  behaviors: [reading, calling, talkForm, picturing, warning, phoning, submitting],
  methods: {
    onLoad({ talk, itemId, entry }: Query) {
      this.openForm(entry === undefined ? null : takeBack('talk', entry))
      const kind = itemId === undefined ? talk : (talkOf(itemId) ?? undefined)
      const page = talkPage(this)
      if (kind !== undefined) page.change({ talk: kind, itemId: itemId ?? null })
      this.showPhotos()
      this.countWords()
      this.lookForDanger()
    },
    onTalk({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { talk } = currentTarget.dataset as { talk: TalkKind }
      const page = talkPage(this)
      if (talk !== page.form.talk) page.change({ talk, itemId: null })
    },
    /** A second tap takes the choice back: words alone are enough. */
    onItem({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string }
      const page = talkPage(this)
      page.setData({ 'problems.words': false })
      page.change({ itemId: id === page.form.itemId ? null : id })
    },
  },
  pageLifetimes: {
    show() {
      takeReplies()
      this.goOn()
    },
  },
})
