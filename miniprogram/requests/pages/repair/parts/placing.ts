import { saveAddress } from '../../../../services/address'
import { choosingPlace } from '../../../../behaviors/choosing-place'
import type { Scope } from '../../../catalogue/taxonomy-types'
import { fitsScope, type ListedPlace } from '../form'
import { repairPage } from './repair-page'

/** Where: at home or outside, the room or the building, and the place in one's own words. */
export const placing = Behavior({
  behaviors: [choosingPlace],
  methods: {
    onScope({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const page = repairPage(this)
      const { scope } = currentTarget.dataset as { scope: Scope }
      if (scope === page.form.scope) return
      const { itemId } = page.form
      const stays = itemId !== null && fitsScope(itemId, scope)
      this.setData({ 'problems.place': false })
      page.change({ scope, itemId: stays ? itemId : null, raisedTo: null })
    },
    onOpenPlaces() {
      const { communityId, form } = repairPage(this)
      this.openPlaces(communityId, form.scope === 'in-home')
    },
    takePlace(place: ListedPlace) {
      const page = repairPage(this)
      this.setData({ 'problems.place': false })
      const { scope, behalf } = page.form
      if (scope === 'public') page.change({ public: place })
      else if (behalf) page.change({ behalf: { ...behalf, home: place } })
      else {
        // Of somebody else's home the phone remembers nothing.
        saveAddress(page.communityId, place)
        page.change({ home: place })
      }
    },
    onForgetPublic() {
      repairPage(this).change({ public: null })
    },
    onExactPlace({ detail }: WechatMiniprogram.Input) {
      if (detail.value.trim() !== '') this.setData({ 'problems.place': false })
      const page = repairPage(this)
      page.change({ exactPlace: detail.value })
      page.lookSoon()
    },
  },
})
