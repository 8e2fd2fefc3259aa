import { calling } from '../../../behaviors/calling'
import { reading } from '../../../behaviors/reading'
import { failureCode } from '../../../services/api-error'
import { sentenceOf } from '../../words/sentences'
import { currentCard } from '../../../services/community-card'
import { hasLeft, leaving } from '../../behaviors/leaving'
import { fetchMe, verifiedHomesIn } from '../../../services/me'
import { filling } from './parts/filling'
import { formPage, visitorForm } from './parts/form-page'
import { issuing } from './parts/issuing'
import { timing } from './parts/timing'

/** `join`: not a verified member here. `nowhere`: no community is known yet. */
type Stage = 'loading' | 'form' | 'join' | 'nowhere' | 'failed'

Component({
  behaviors: [reading, calling, leaving, visitorForm, timing, filling, issuing],
  data: { stage: 'loading' as Stage, failed: '' },
  methods: {
    open() {
      const card = currentCard()?.card
      if (!card) {
        this.setData({ stage: 'nowhere' })
        return
      }
      if (verifiedHomesIn(card.id).length > 0) this.showForm(card.id)
      void this.recheck()
    },
    showForm(communityId: string) {
      if (this.data.stage === 'form' && formPage(this).communityId === communityId) {
        this.settleHousehold()
        return
      }
      this.openForm(communityId)
      this.turnWheels()
      this.setData({ stage: 'form' })
    },
    /** On every show: a code may just have been entered, or somebody moved out. */
    async recheck() {
      const communityId = currentCard()?.card.id
      if (communityId === undefined) return
      try {
        await fetchMe()
        if (hasLeft(this)) return
        if (verifiedHomesIn(communityId).length > 0) this.showForm(communityId)
        else this.setData({ stage: 'join' })
      } catch (error) {
        // What was known holds until the server says otherwise; it decides when the pass is issued.
        if (this.data.stage === 'form' || hasLeft(this)) return
        this.setData({ stage: 'failed', failed: sentenceOf(failureCode(error)) })
      }
    },
    onRetry() {
      this.setData({ stage: 'loading' })
      void this.recheck()
    },
    onJoin() {
      void wx.navigateTo({ url: '/mine/pages/join/index' })
    },
  },
  pageLifetimes: {
    show() {
      this.open()
    },
  },
})
