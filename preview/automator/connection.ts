import type WebSocket from 'ws'
import { answerWithin } from './guard'
import type { Phone } from './phone'
import { type Happening, type Request, failure } from './protocol'

export interface ConnectionParts {
  socket: WebSocket
  /** Makes the phone of this connection. */
  open: (onHappening: (happening: Happening) => void) => Promise<Phone>
  answerWithinMs: number
}

/** One client and its phone, from the first request until the socket closes. */
export class Connection {
  readonly phone: Promise<Phone>
  private readonly parts: ConnectionParts
  /** DevTools sends logs only to who asked; asking twice changes nothing. */
  private wantsLogs = false

  constructor(parts: ConnectionParts) {
    this.parts = parts
    this.phone = parts.open((happening) => {
      if (happening.method !== 'App.logAdded' || this.wantsLogs) this.send(happening)
    })
    this.phone.catch(() => undefined)
    parts.socket.on('message', (data) => {
      void this.hear(String(data))
    })
  }

  async dispose(): Promise<void> {
    const phone = await this.phone.catch(() => undefined)
    await phone?.dispose()
  }

  private async hear(text: string): Promise<void> {
    const request = requestOf(text)
    if (request === undefined) {
      this.send({ id: null, ...failure('not a request: it needs an id, a method and params') })
    } else if (request.method === 'App.enableLog') {
      this.wantsLogs = true
      this.send({ id: request.id, result: {} })
    } else {
      const answer = await answerWithin(this.parts.answerWithinMs, this.phone, request)
      this.send({ id: request.id, ...answer })
    }
  }

  private send(message: object): void {
    const { socket } = this.parts
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message))
  }
}

function requestOf(text: string): Request | undefined {
  try {
    const { id, method, params } = JSON.parse(text) as Partial<Request>
    if (typeof id !== 'string' || typeof method !== 'string') return undefined
    return { id, method, params: params ?? {} }
  } catch {
    return undefined
  }
}
