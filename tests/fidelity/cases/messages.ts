import { at, casesOf } from '../case'

const messageAsk = casesOf(
  'requests/components/message-ask/index',
  ['ask', 'settings'],
  { state: '' },
  {
    'offered, then agreed to': {
      steps: [
        { set: { state: 'offer' } },
        { tap: at('ask-messages') },
        { set: { state: 'agreed' } },
      ],
    },
    'offered, then declined': {
      with: { state: 'offer' },
      steps: [{ set: { state: 'declined' } }, { set: { state: '' } }],
    },
    'switched off, then on again': {
      with: { state: 'off' },
      steps: [{ tap: at('message-settings') }, { set: { state: 'offer' } }],
    },
    'a page hands over what is no state': {
      steps: [{ set: { state: null } }, { set: { state: 'unheard of' } }, { set: { state: 1 } }],
    },
  },
)

export const MESSAGES = [...messageAsk]
