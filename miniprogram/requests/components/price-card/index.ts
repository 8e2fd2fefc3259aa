interface Price {
  lines: { what: string; yuan: string }[]
  total: string
  state: { text: string; icon: string; tone: string }
}

/** What the work costs, line by line, and whether it was agreed. */
Component({
  properties: { price: { type: Object, value: null as Price | null } },
})
