import { messaging } from '../../behaviors/messaging'

/** Whoever has just begun to wait is told what follows; 我知道了 is the tap in which WeChat may ask. */
export const joining = Behavior({
  behaviors: [messaging],
  data: { joined: false },
  methods: {
    welcome(communityId: string) {
      this.setData({ joined: true })
      void this.lookForMessages(communityId, 'got-it')
    },
    /** Where WeChat has nothing to ask it closes what was told, and that is all. */
    onGotIt() {
      if (this.data.messageState === 'offer') this.onAskMessages()
      this.setData({ joined: false })
    },
  },
})
