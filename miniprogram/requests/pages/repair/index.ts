import { calling } from '../../../behaviors/calling'
import { reading } from '../../../behaviors/reading'
import { phoning } from '../../behaviors/phoning'
import { picturing } from '../../behaviors/picturing'
import { submitting } from '../../behaviors/submitting'
import { warning } from '../../behaviors/warning'
import type { Scope } from '../../catalogue/taxonomy-types'
import { takeReplies, takeBack } from '../../services/submissions'
import { fitsScope } from './form'
import { choosing } from './parts/choosing'
import { neighbouring } from './parts/neighbouring'
import { placing } from './parts/placing'
import { repairForm, repairPage } from './parts/repair-page'
import { reportingFor } from './parts/reporting-for'
import { timing } from './parts/timing'

const SCOPES: { id: Scope; name: string }[] = [
  { id: 'in-home', name: '家里' },
  { id: 'public', name: '公共区域' },
]

/** `scope`, `itemId`: from another page's suggestion; `entry`: a waiting report to be mended. */
interface Query {
  scope?: Scope
  itemId?: string
  entry?: string
}

Component({
  behaviors: [
    reading,
    calling,
    repairForm,
    placing,
    choosing,
    neighbouring,
    picturing,
    timing,
    phoning,
    reportingFor,
    warning,
    submitting,
  ],
  data: { scopes: SCOPES },
  methods: {
    onLoad({ scope, itemId, entry }: Query) {
      this.openForm(entry === undefined ? null : takeBack('repair', entry))
      const page = repairPage(this)
      if (itemId !== undefined) {
        const place: Scope = fitsScope(itemId, 'in-home') ? 'in-home' : 'public'
        page.change({ itemId, scope: scope ?? place })
      } else if (scope !== undefined) page.change({ scope })
      this.showPhotos()
      this.countWords()
      this.lookForDanger()
      this.lookAround()
    },
  },
  pageLifetimes: {
    show() {
      this.forgetPastWindow()
      takeReplies()
      this.goOn()
    },
  },
})
