import type { ContentCheck, Verdict, WeChat } from '../ports'

export const DEMO_APP_ID = 'touristappid'

/** The openid of a persona, the same in the demo and behind the stand-in. */
export const openidOfPersona = (persona: string) => `demo-${persona}`

/** The persona of a login code `demo:<persona>`, with `.<anything>` behind it to make it unique. */
export const personaOfCode = (code: string): string | null =>
  /^demo:([a-z0-9-]{1,40})(\.[\w-]{1,64})?$/.exec(code)?.[1] ?? null

/** What the stand-in and the demo say of words; photos are drawn by the demo itself and pass. */
export function verdictOnWords(words: string): Verdict {
  if (words.includes('【违规】')) return 'risky'
  return words.includes('【复核】') ? 'review' : 'pass'
}

const demoContent: ContentCheck = {
  text: ({ words }) => Promise.resolve(verdictOnWords(words)),
  photo: () => Promise.resolve('pass'),
}

/** IDENTITY=demo: no server is asked; a code names its persona. */
export const demoWeChat: WeChat = {
  openidOf(code) {
    const persona = personaOfCode(code)
    const found = persona === null ? null : { openid: openidOfPersona(persona), appId: DEMO_APP_ID }
    return Promise.resolve(found)
  },
  content: demoContent,
  messages: { send: () => Promise.resolve('sent') },
  push: null,
}

/** IDENTITY=cloudrun: the gateway names the caller; there is no code to exchange. */
export const noWeChat: WeChat = {
  openidOf: () => Promise.resolve(null),
  content: null,
  messages: null,
  push: null,
}
