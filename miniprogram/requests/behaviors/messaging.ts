import type { AskMoment } from '../contract/messages'
import {
  askForMessages,
  canAskForMessages,
  fetchMessagesToAsk,
  openSettings,
  readSettings,
  tellAnswers,
  tellSettings,
} from '../services/messages'

/** What the key of WeChat's messages is: none, offered, or what came of it. */
export type MessageState = '' | 'offer' | 'agreed' | 'declined' | 'off'

interface Own {
  messageIds?: string[]
  messageMoment?: { communityId: string; at: AskMoment }
  isLooking?: boolean
  isAsking?: boolean
}

const ownOf = (page: unknown) => page as Own

/** WeChat's sheet is open, or has been answered here: what the server says now must not undo that. */
const isSettled = (page: unknown, state: MessageState) =>
  ownOf(page).isAsking === true || state === 'agreed' || state === 'declined'

/** A page that may ask for WeChat's messages: looked up when it is shown, asked for in a tap. */
export const messaging = Behavior({
  data: { messageState: '' as MessageState },
  methods: {
    /** Where nothing is to be asked, or that is not known, no key is drawn. */
    async lookForMessages(communityId: string, at: AskMoment) {
      const own = ownOf(this)
      if (own.isLooking || isSettled(this, this.data.messageState) || !canAskForMessages()) return
      own.isLooking = true
      own.messageMoment = { communityId, at }
      try {
        let found = await fetchMessagesToAsk(communityId, at)
        if (found.why === 'switched-off' && (await this.tellThatItIsOn(communityId)))
          found = await fetchMessagesToAsk(communityId, at)
        own.messageIds = found.templateIds
        const state = found.why === 'switched-off' ? 'off' : found.why === null ? 'offer' : ''
        if (!isSettled(this, this.data.messageState)) this.setData({ messageState: state })
      } catch {
        // Without an answer there is no key; the next show asks again.
      }
      own.isLooking = false
    },
    /** Somebody may have switched it on again in WeChat itself, of which the server hears from us alone. */
    async tellThatItIsOn(communityId: string): Promise<boolean> {
      const settings = await readSettings()
      return settings?.on === true && tellSettings(communityId, settings)
    },
    /** In a tap: nothing is awaited before WeChat is called. */
    onAskMessages() {
      const own = ownOf(this)
      const { messageIds = [], messageMoment } = own
      if (own.isAsking || messageIds.length === 0 || !messageMoment) return
      own.isAsking = true
      const { communityId, at } = messageMoment
      void askForMessages(messageIds).then((asked) => {
        own.isAsking = false
        if (asked.outcome === 'failed') return
        if (asked.outcome === 'off') {
          this.setData({ messageState: 'off' })
          void tellSettings(communityId, { on: false, templates: [] })
          return
        }
        const agreed = asked.answers.some(({ said }) => said === 'accept')
        this.setData({ messageState: agreed ? 'agreed' : 'declined' })
        void tellAnswers(communityId, at, asked.answers)
      })
    },
    /** In a tap, too. */
    onMessageSettings() {
      const { messageMoment } = ownOf(this)
      if (!messageMoment) return
      const { communityId, at } = messageMoment
      void openSettings().then(async (settings) => {
        if (settings && (await tellSettings(communityId, settings)))
          await this.lookForMessages(communityId, at)
      })
    },
  },
})
