import { sendWhatWaits, watchNetwork } from './services/network'
import { fillRandomPool } from './services/random'

App({
  onLaunch() {
    fillRandomPool()
    watchNetwork()
  },
  onShow() {
    sendWhatWaits()
  },
})
