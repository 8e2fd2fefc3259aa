import { reading } from '../../../behaviors/reading'
import { telling } from '../../../behaviors/telling'
import { failureCode } from '../../../services/api-error'
import { sentenceOf } from '../../words/sentences'
import { fetching } from '../../behaviors/fetching'
import { comeOnDuty, fetchTeam, sendHome, type Going, type Team } from '../../services/duty'
import {
  dutyView,
  handoverView,
  movedWords,
  replacementsFor,
  type DutyView,
  type HandoverView,
} from './view'

interface Own {
  communityId: string
  team: Team | null
  /** whom the sheet is about */
  going: Going | null
}

const ownOf = (page: unknown) => page as Own

const ABOVE = '这一位的岗位比您高，请找上一级'

Component({
  behaviors: [reading, telling, fetching],
  data: {
    view: null as DutyView | null,
    handover: null as HandoverView | null,
    open: false,
    busy: false,
    trouble: '',
  },
  methods: {
    onLoad({ community = '' }: { community?: string }) {
      Object.assign(ownOf(this), { communityId: community, team: null, going: null })
    },
    async refresh() {
      const own = ownOf(this)
      const team = await this.fetched(fetchTeam(own.communityId))
      if (!team) return
      own.team = team
      this.setData({ view: dutyView(team) })
      this.redrawSheet()
    },
    onRetry() {
      this.beginAnew()
      void this.refresh()
    },
    redrawSheet() {
      const { going, team } = ownOf(this)
      if (going && team) this.setData({ handover: handoverView(going, team) })
    },
    async onComeOn() {
      if (this.data.busy) return
      this.setData({ busy: true })
      try {
        await comeOnDuty(ownOf(this).communityId)
        this.tell('在岗了，能派单给您')
        await this.refresh()
      } catch (error) {
        this.tell(sentenceOf(failureCode(error)))
      }
      this.setData({ busy: false })
    },
    /** One's own list is looked at before it is handed over. */
    onGoOff() {
      this.opens('going')
    },
    onHandovers() {
      this.opens('handover')
    },
    opens(page: string) {
      const { communityId } = ownOf(this)
      void wx.navigateTo({ url: `/staff/pages/${page}/index?community=${communityId}` })
    },
    onPerson({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string }
      this.ask(id)
    },
    /** Whoever has least is the first suggestion; only one tap away from anybody else. */
    ask(staffId: string) {
      const own = ownOf(this)
      if (!own.team) return
      const [first] = replacementsFor(staffId, own.team)
      own.going = { staffId, leaves: false, replacementStaffId: first?.staffId ?? null }
      this.setData({ open: true, trouble: '' })
      this.redrawSheet()
    },
    choose(patch: Partial<Going>) {
      const own = ownOf(this)
      if (!own.going || this.data.busy) return
      own.going = { ...own.going, ...patch }
      this.setData({ trouble: '' })
      this.redrawSheet()
    },
    onChoice({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string }
      this.choose({ replacementStaffId: id === '' ? null : id })
    },
    onLeaves({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { leaves } = currentTarget.dataset as { leaves: boolean }
      this.choose({ leaves })
    },
    onClose() {
      this.setData({ open: false })
    },
    async onGo() {
      const { going, team, communityId } = ownOf(this)
      if (!going || !team || this.data.busy) return
      this.setData({ busy: true, trouble: '' })
      const { replacementStaffId: to } = going
      const name = team.people.find(({ staffId }) => staffId === to)?.name ?? null
      try {
        const moved = await sendHome(communityId, going)
        this.setData({ open: false })
        this.tell(movedWords(moved, name))
        await this.refresh()
      } catch (error) {
        await this.onNotGone(error)
      }
      this.setData({ busy: false })
    },
    /** Nothing was moved; a colleague may have gone home meanwhile, so the list is read anew. */
    async onNotGone(error: unknown) {
      const own = ownOf(this)
      const code = failureCode(error)
      this.setData({ trouble: code === 'access.denied' ? ABOVE : sentenceOf(code) })
      if (code !== 'assignee.unavailable') return
      if (own.going) own.going = { ...own.going, replacementStaffId: null }
      await this.refresh()
    },
  },
  pageLifetimes: {
    show() {
      void this.refresh()
    },
  },
})
