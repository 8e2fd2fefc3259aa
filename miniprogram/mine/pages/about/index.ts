import { calling } from '../../../behaviors/calling'
import { reading } from '../../../behaviors/reading'

/** WeChat names a version only for what it released. */
function versionWords(): string {
  const { version, envVersion } = wx.getAccountInfoSync().miniProgram
  if (version) return version
  return envVersion === 'trial' ? '体验版' : '开发版'
}

Component({
  behaviors: [reading, calling],
  data: { version: '' },
  methods: {
    onLoad() {
      this.setData({ version: versionWords() })
    },
    onPrivacy() {
      void wx.navigateTo({ url: '/mine/pages/privacy/index' })
    },
  },
})
