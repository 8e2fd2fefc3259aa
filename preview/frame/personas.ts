import type { Choice } from './choices'

/** The demo's people, in case the cloud does not list them: it does so in demo mode alone. */
const KNOWN: readonly Choice[] = [
  { value: 'resident', name: '住户 何静宜', note: '临湖花园 3栋2单元1101，业主' },
  { value: 'family', name: '家里人 何子墨', note: '同一户' },
  { value: 'new-resident', name: '新来的住户', note: '还没登记' },
  { value: 'visitor', name: '访客', note: '没有住址' },
  { value: 'desk', name: '前台', note: '临湖花园' },
  { value: 'guard', name: '门岗', note: '临湖花园' },
]

interface Listed {
  personas: { key: string; name: string; description: string }[]
}

/** Whose phone it can be. */
export async function listPersonas(): Promise<readonly Choice[]> {
  try {
    const answer = await fetch('/v1/demo/personas')
    if (!answer.ok) return KNOWN
    const { personas } = (await answer.json()) as Listed
    return personas.map(({ key, name, description }) => ({ value: key, name, note: description }))
  } catch {
    return KNOWN
  }
}
