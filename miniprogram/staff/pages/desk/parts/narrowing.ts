import { fetchBuildings, keptBuildings } from '../../../../services/buildings'
import { EVERYTHING } from '../../../services/desk-queue'
import { filterGroups, filterWords, type Filter } from '../filters'
import { deskPage } from './desk-page'

/** A number, a room, a phone or a plate; longer is none of them. */
const SEARCH_MAX = 30

/** Search and filters: the field owns its text, the page what was last looked for. */
export const narrowing = Behavior({
  data: {
    /** one, whose number is new once it shall be empty: WeChat need not empty a field that is told '' again */
    fields: [1],
    search: '',
    mine: false,
    filtered: '',
    filtering: false,
    groups: [] as ReturnType<typeof filterGroups>,
  },
  methods: {
    showAsked() {
      const { asked, buildings } = deskPage(this)
      this.setData({
        search: asked.search,
        mine: asked.mine,
        filtered: filterWords(asked, buildings),
        groups: filterGroups(asked, buildings),
      })
    },
    onSearchType({ detail }: WechatMiniprogram.Input) {
      deskPage(this).typed = detail.value
    },
    onSearch() {
      deskPage(this).open({ search: deskPage(this).typed.trim().slice(0, SEARCH_MAX) })
    },
    emptySearch() {
      deskPage(this).typed = ''
      this.setData({ fields: [(this.data.fields[0] ?? 0) + 1] })
    },
    onSearchEnd() {
      this.emptySearch()
      deskPage(this).open({ search: '' })
    },
    onMine() {
      const page = deskPage(this)
      page.open({ mine: !page.asked.mine })
    },
    async onFilters() {
      const page = deskPage(this)
      page.buildings = keptBuildings(page.communityId) ?? page.buildings
      this.showAsked()
      this.setData({ filtering: true })
      try {
        page.buildings = await fetchBuildings(page.communityId)
        this.showAsked()
      } catch {
        // The other filters work without the list of buildings.
      }
    },
    onFilter({ detail }: WechatMiniprogram.CustomEvent<{ filter: Filter; id: string }>) {
      const page = deskPage(this)
      const isOff = page.asked[detail.filter] === detail.id
      page.open({ [detail.filter]: isOff ? '' : detail.id })
    },
    onFilterClear() {
      deskPage(this).open({ ...EVERYTHING, search: deskPage(this).asked.search })
      this.setData({ filtering: false })
    },
    onFiltersClose() {
      this.setData({ filtering: false })
    },
  },
})
