import { agentWindow } from './window'
import { isDirect, reasonOf } from './wx-names'

type Member = (...args: unknown[]) => unknown

/** A member of `wx`; throws the protocol's sentence for one that is not there. */
export function wxMember(name: string): Member {
  const { wx } = agentWindow
  if (!(name in wx)) throw new Error(`wx.${name} not exists`)
  return wx[name] as Member
}

/** Direct members answer with their value, all others through the callbacks given to them here. */
export async function callWxMethod(name: string, args: unknown[]): Promise<{ result: unknown }> {
  const member = wxMember(name)
  try {
    if (isDirect(name)) return { result: await member(...args) }
    return { result: await settled(member, args[0]) }
  } catch (error) {
    throw new Error(reasonOf(name, error), { cause: error })
  }
}

const settled = (member: Member, options: unknown): Promise<unknown> =>
  new Promise((success, fail) => {
    member({ ...(options as object | null), success, fail })
  })
