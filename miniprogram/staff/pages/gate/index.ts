import { calling } from '../../../behaviors/calling'
import { reading } from '../../../behaviors/reading'
import { failureCode } from '../../../services/api-error'
import { sentenceOf } from '../../words/sentences'
import { currentCard } from '../../../services/community-card'
import { chooseGate, fetchPosts, gateOf, knownPosts, type Post } from '../../services/gate-duty'
import { asking } from './parts/asking'
import { gatePage, type Stage } from './parts/gate-page'
import { typing } from './parts/typing'

/** The whole bar takes the colour of the answer: it is read from an arm's length. */
const GREEN = '#16743c'
const RED = { light: '#b3261e', dark: '#ca3d32' }

/** A press in these stages is about somebody who stands at the gate: nothing may change under it. */
const BUSY: Stage[] = ['yes', 'no', 'locked', 'unsure']

const isDark = () => wx.getAppBaseInfo().theme === 'dark'

function paintBar(stage: Stage): void {
  const dark = isDark()
  const red = dark ? RED.dark : RED.light
  const colour = stage === 'yes' ? GREEN : stage === 'no' || stage === 'locked' ? red : null
  const plain = dark
    ? { frontColor: '#ffffff', backgroundColor: '#161411' }
    : { frontColor: '#000000', backgroundColor: '#f6f3ee' }
  const painted = colour ? { frontColor: '#ffffff', backgroundColor: colour } : plain
  wx.setNavigationBarColor({ ...painted, fail: () => undefined })
}

/** A guard with several communities stands in the one the phone was last in. */
function postHere(posts: Post[]): Post | null {
  const here = currentCard()?.card.id
  return posts.find(({ communityId }) => communityId === here) ?? posts[0] ?? null
}

Component({
  behaviors: [reading, calling, typing, asking],
  data: {
    stage: 'loading' as Stage,
    failed: '',
    gates: [] as { id: string; name: string; on: boolean }[],
    gateName: '',
    community: '',
  },
  methods: {
    enter(stage: Stage) {
      if (stage !== this.data.stage) paintBar(stage)
      this.setData({ stage })
      void wx.pageScrollTo({ scrollTop: 0, duration: 0 })
    },
    startTyping() {
      const page = gatePage(this)
      page.admitted = null
      page.shown = null
      this.type('')
      this.enter('type')
      this.setData({ yes: null, unrecorded: '', failure: '' })
    },
    async load() {
      const known = knownPosts()
      if (known.length > 0) this.stand(known)
      try {
        const posts = await fetchPosts()
        if (posts.length === 0) this.enter('stranger')
        else this.stand(posts)
      } catch (error) {
        if (this.data.stage === 'loading') {
          this.setData({ failed: sentenceOf(failureCode(error)) })
          this.enter('failed')
        }
      }
    },
    /** Takes the post and its gate; an answer on the screen is left alone. */
    stand(posts: Post[]) {
      const page = gatePage(this)
      page.post = postHere(posts)
      if (!page.post || BUSY.includes(this.data.stage)) return
      page.gate = gateOf(page.post)
      this.setData({ community: page.post.communityName, gateName: page.gate?.name ?? '' })
      if (!page.gate) this.onChangeGate()
      else if (this.data.stage !== 'type') {
        this.nameBar()
        this.startTyping()
      }
    },
    nameBar() {
      void wx.setNavigationBarTitle({ title: `${gatePage(this).gate?.name ?? ''}验码` })
    },
    onChangeGate() {
      const { post, gate } = gatePage(this)
      const gates = (post?.gates ?? []).map((each) => ({ ...each, on: each.id === gate?.id }))
      this.setData({ gates })
      this.enter('choose')
    },
    onGate({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string }
      const page = gatePage(this)
      if (!page.post) return
      page.gate = page.post.gates.find((gate) => gate.id === id) ?? null
      chooseGate(page.post.communityId, id)
      this.setData({ gateName: page.gate?.name ?? '' })
      this.nameBar()
      this.startTyping()
    },
    onRetry() {
      this.enter('loading')
      void this.load()
    },
  },
  lifetimes: {
    attached() {
      void this.load()
    },
  },
})
