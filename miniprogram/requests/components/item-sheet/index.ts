import { phrases } from '../../../words/phrases'
import { itemsOf, tradesFor } from '../../catalogue/catalogue'
import { searchItems } from '../../catalogue/item-search'
import type { CatalogueItem, Scope } from '../../catalogue/taxonomy-types'

interface Tile {
  id: string
  name: string
  /** 入户门、 · 门锁坏了 */
  clauses: string[]
}

interface Group {
  id: string
  name: string
  items: Tile[]
}

const names = (items: CatalogueItem[]) =>
  items.map(({ id, name }): Tile => ({ id, name, clauses: phrases(name) }))

const groupsFor = (scope: Scope): Group[] =>
  tradesFor(scope)
    .map(({ id, name }) => ({ id, name, items: names(itemsOf(id)) }))
    .filter(({ items }) => items.length > 0)

/** Everything that can be reported, by trade, with a search over what people call it. Events: `pick` {itemId}, `close`. */
Component({
  properties: {
    open: Boolean,
    scope: { type: String, value: 'in-home' },
    chosen: String,
  },
  data: {
    groups: [] as Group[],
    found: null as Tile[] | null,
    /** one, with a new number each time: WeChat need not empty a field that is told '' once more */
    fields: [0],
  },
  observers: {
    /** Drawn when first opened: a form that needs no search never pays for forty rows. */
    'open, scope'(open: boolean, scope: Scope) {
      if (!open) return
      const fields = [(this.data.fields[0] ?? 0) + 1]
      this.setData({ groups: groupsFor(scope), found: null, fields })
    },
  },
  methods: {
    onType({ detail }: WechatMiniprogram.Input) {
      const query = detail.value.trim()
      const scope = this.data.scope as Scope
      this.setData({ found: query === '' ? null : names(searchItems(query, { scope })) })
    },
    onPick({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string }
      this.triggerEvent('pick', { itemId: id })
    },
    onClose() {
      this.triggerEvent('close')
    },
  },
})
