import { Panel, byId, say } from './panel'
import { codeCard, listLobbyCodes } from './scan-codes'
import { loadState } from './state'
import { serverClockOffset, timeOf } from './time-of-day'

async function start(): Promise<void> {
  const clockOffsetMs = await serverClockOffset()
  const panel = new Panel({ ...loadState(localStorage), clockOffsetMs })
  await panel.draw()
  if (clockOffsetMs !== 0) {
    say(`后台的钟拨过，现在是 ${timeOf(Date.now() + clockOffsetMs)}；选“现在”就拨回来。`)
  }
  const codes = await listLobbyCodes()
  const cards = codes.map((lobby) =>
    codeCard(lobby, (opening) => {
      panel.open(opening)
    }),
  )
  byId('codes').append(...(await Promise.all(cards)))
}

start().catch((error: unknown) => {
  say(`没能连上后台，请看看启动它的窗口。${String(error)}`)
})
