/** Whether the phone says it has a network, and what to do when it comes back. */
import { flushDialLog } from './dial-log'
import { flushOutbox } from './outbox'

/** Everything that waits on this phone; called on show, when the network returns, after a submit. */
export function sendWhatWaits(): void {
  void flushOutbox()
  void flushDialLog()
}

export function watchNetwork(): void {
  wx.onNetworkStatusChange(({ isConnected }) => {
    if (isConnected) sendWhatWaits()
  })
}
