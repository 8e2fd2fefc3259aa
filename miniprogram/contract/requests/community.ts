import { slug } from '../ids'
import { obj, opt, str, text, type Infer } from '../schema'

export const communityParams = obj({ communityId: slug() })
export type CommunityParams = Infer<typeof communityParams>

export const scanCodeParams = obj({
  code: str({ minLength: 1, maxLength: 32, pattern: '^[0-9A-Za-z]+$' }),
})
export type ScanCodeParams = Infer<typeof scanCodeParams>

export const communitySearch = obj({ search: opt(text(0, 30)) })
export type CommunitySearch = Infer<typeof communitySearch>
