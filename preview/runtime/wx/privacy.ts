import type { Host } from '../host'
import { ApiFailure, api } from './api'
import { element, showSheet } from './sheets/sheet'

/** WeChat's codes, see `notes` of the privacy interfaces: refused before, refused now, undeclared. */
const REFUSED_BEFORE = 103
const REFUSED_NOW = 104
const UNDECLARED = 112

const CONTRACT_NAME = '《物业短号小程序隐私保护指引》'

type Resolve = (answer: { event?: string; buttonId?: string }) => void
type Asked = (resolve: Resolve, info: { referrer: string }) => void

export interface PrivacyGate {
  /** Resolves when `apiName` may go on; rejects with WeChat's errno otherwise. */
  pass(apiName: string): Promise<void>
  members: Record<string, unknown>
}

/** The privacy guide: which APIs wait for it is decided by who calls `pass`. */
export function privacyGate(host: Host): PrivacyGate {
  let asked: Asked | undefined
  const ask = async (apiName: string): Promise<void> => {
    const agreed = asked ? await askPage(asked, apiName) : await askOfficially(host)
    host.updateSettings({ privacy: agreed ? 'agreed' : 'refused' })
    if (!agreed) throw new ApiFailure('privacy permission is not authorized', REFUSED_NOW)
  }
  const pass = async (apiName: string): Promise<void> => {
    const { privacy } = host.settings
    if (privacy === 'undeclared') {
      throw new ApiFailure('api scope is not declared in the privacy agreement', UNDECLARED)
    }
    if (privacy === 'refused') {
      throw new ApiFailure('privacy permission is not authorized in gap', REFUSED_BEFORE)
    }
    if (privacy === 'ask') await ask(apiName)
  }
  const members = {
    onNeedPrivacyAuthorization: (listener: Asked) => {
      asked = listener
    },
    getPrivacySetting: api('getPrivacySetting', () => ({
      needAuthorization: host.settings.privacy === 'ask' || host.settings.privacy === 'refused',
      privacyContractName: CONTRACT_NAME,
    })),
    requirePrivacyAuthorize: api('requirePrivacyAuthorize', () => pass('requirePrivacyAuthorize')),
    openPrivacyContract: api('openPrivacyContract', async () => {
      await showSheet(host.root, {
        hook: 'privacy-contract',
        title: CONTRACT_NAME,
        body: (area) =>
          area.append(element('p', 'mp-dialog__text', '上线后，这里是在微信后台填写的指引全文。')),
        keys: [{ name: '返回', answer: undefined, main: true }],
      })
    }),
  }
  return { pass, members }
}

/** The page shows its own sheet and answers when the person has pressed one of its buttons. */
function askPage(asked: Asked, referrer: string): Promise<boolean> {
  return new Promise((resolve) => {
    asked(
      ({ event }) => {
        // `exposureAuthorization` only tells that the page's sheet is showing.
        if (event === 'agree' || event === 'disagree') resolve(event === 'agree')
      },
      { referrer },
    )
  })
}

/** Without a listener WeChat shows a popup of its own. */
function askOfficially(host: Host): Promise<boolean> {
  return showSheet(host.root, {
    hook: 'privacy',
    title: '隐私保护提示',
    body: (area) =>
      area.append(element('p', 'mp-dialog__text', `使用前请阅读${CONTRACT_NAME}，同意后继续。`)),
    bottom: true,
    keys: [
      { name: '拒绝', answer: false },
      { name: '同意', answer: true, main: true },
    ],
  })
}
