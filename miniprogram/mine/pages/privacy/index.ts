import { calling } from '../../../behaviors/calling'
import { reading } from '../../../behaviors/reading'
import { ON_PHONE, ON_SERVER } from '../../words/kept'
import { AFTER, BEFORE } from '../../words/privacy'

/** Constants only: it opens before anybody agreed to anything, without network and without a login. */
Component({
  behaviors: [reading, calling],
  data: { before: BEFORE, after: AFTER, kept: ON_SERVER, onPhone: ON_PHONE },
  methods: {
    onData() {
      void wx.navigateTo({ url: '/mine/pages/data/index' })
    },
  },
})
