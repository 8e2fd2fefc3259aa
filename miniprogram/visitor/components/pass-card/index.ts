import type { PassCard } from '../../words/pass-words'

/** The pass itself, the same plate for the household and the visitor: QR, six figures, until when. */
Component({
  properties: {
    card: { type: Object, value: null as PassCard | null },
    /** what `<image>` shows; empty while there is none */
    qr: String,
  },
})
