import { choosingPlace } from '../../../behaviors/choosing-place'
import { reading } from '../../../behaviors/reading'
import { telling } from '../../../behaviors/telling'
import type { SavedAddress } from '../../../services/address'
import { failureCode } from '../../../services/api-error'
import { sentenceOf } from '../../words/sentences'
import { now } from '../../../services/clock'
import { savedCard } from '../../../services/community-card'
import { attempt } from '../../../services/privacy'
import { uuid } from '../../../services/random'
import { issueCode } from '../../services/household-codes'
import { codeView, type CodeView } from './view'

interface Own {
  communityId: string
  roomId: string | null
  /** Of the code wanted now; a new one only after an answer or for another room. */
  key: string
}

const ownOf = (page: unknown) => page as Own

Component({
  behaviors: [reading, telling, choosingPlace],
  data: { place: '', code: null as CodeView | null, issuing: false, trouble: '' },
  methods: {
    onLoad({ community = '' }: { community?: string }) {
      Object.assign(ownOf(this), { communityId: community, roomId: null, key: uuid() })
      this.onChoose()
    },
    onChoose() {
      this.openPlaces(ownOf(this).communityId, true)
    },
    takePlace({ roomId, text }: SavedAddress) {
      Object.assign(ownOf(this), { roomId, key: uuid() })
      this.setData({ place: text, code: null, trouble: '' })
    },
    async onIssue() {
      const { communityId, roomId, key } = ownOf(this)
      if (this.data.issuing) return
      if (roomId === null) {
        this.onChoose()
        return
      }
      this.setData({ issuing: true, trouble: '' })
      try {
        const issued = await issueCode(communityId, roomId, key)
        // The room may have been changed meanwhile: its code must not be read to somebody else.
        if (roomId === ownOf(this).roomId) {
          const community = savedCard(communityId)?.card.name ?? ''
          this.setData({ code: codeView(issued, community, now()) })
          ownOf(this).key = uuid()
        }
      } catch (error) {
        this.setData({ trouble: sentenceOf(failureCode(error)) })
      }
      this.setData({ issuing: false })
    },
    async onCopy() {
      const data = this.data.code?.message ?? ''
      const { outcome } = await attempt((callbacks) => {
        wx.setClipboardData({ data, ...callbacks })
      })
      this.tell(outcome === 'ok' ? '复制好了' : '没能复制，请念给住户听')
    },
  },
})
