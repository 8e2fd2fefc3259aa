import type { Phone } from './e2e'

/** The desk gives out a code for a household that lives at building, unit and room. */
export async function deskIssuesCode(phone: Phone, lobby: string, home: string[]): Promise<string> {
  await phone.fresh('desk')
  await phone.scan(lobby)
  await phone.find('call')
  await phone.go('/staff/pages/household-code/index?community=linhu-garden')
  for (const name of home) await phone.tapWith('option', name)
  await phone.tap('issue')
  return (await phone.text('code')).replace(/\s/g, '')
}

/** Somebody the cloud has never seen, however often the journeys ran against it. */
export const someoneNew = (who: string) => `${who}-${Date.now().toString(36)}`
