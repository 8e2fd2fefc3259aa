import { calling } from '../../../behaviors/calling'
import { reading } from '../../../behaviors/reading'
import { now } from '../../../services/clock'
import { currentCard } from '../../../services/community-card'
import { vibrate } from '../../../services/haptics'
import { phrases } from '../../../words/phrases'
import { joinHome } from '../../services/homes'
import { refusalWords, typedCode } from './view'

/** Off `data`: writing back into a field while somebody types makes the cursor jump. */
interface Own {
  typed?: string
}

Component({
  behaviors: [reading, calling],
  data: {
    community: '',
    echo: '',
    problem: [] as string[],
    joining: false,
    joined: '',
  },
  methods: {
    onCode({ detail }: WechatMiniprogram.Input) {
      ;(this as unknown as Own).typed = detail.value
      this.setData({ echo: typedCode(detail.value).echo, problem: [] })
    },
    onChangeCommunity() {
      void wx.navigateTo({ url: '/mine/pages/communities/index' })
    },
    async onJoin() {
      const { code, problem } = typedCode((this as unknown as Own).typed ?? '')
      const card = currentCard()?.card
      if (this.data.joining || !card) return
      if (code === null) {
        this.setData({ problem: phrases(problem) })
        return
      }
      this.setData({ joining: true, problem: [] })
      try {
        const { address } = await joinHome(card.id, code)
        vibrate('light')
        this.setData({ joined: address })
      } catch (error) {
        this.setData({ problem: phrases(refusalWords(error, now())) })
      }
      this.setData({ joining: false })
    },
    onDone() {
      if (getCurrentPages().length > 1) void wx.navigateBack()
      else void wx.reLaunch({ url: '/pages/home/index' })
    },
  },
  pageLifetimes: {
    show() {
      this.setData({ community: currentCard()?.card.name ?? '' })
    },
  },
})
