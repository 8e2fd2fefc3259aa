import type { Params } from '../protocol'
import { rebuild } from './functions'
import { listOf, textOf } from './values'
import { agentWindow } from './window'
import { wxMember } from './wx-call'
import { isDirect, reasonOf } from './wx-names'

type Member = (...args: unknown[]) => unknown
type Outcome = { errMsg?: unknown } | null | undefined

interface Callbacks {
  success?: (result: unknown) => void
  fail?: (error: unknown) => void
  complete?: (outcome: unknown) => void
}

/** The real members behind the mocks; a mock of a mock still knows the real one. */
const originals = new Map<string, Member>()

/** Replaces a member of `wx`, or puts it back when neither a result nor a function is given. */
export function mockWxMethod(params: Params): void {
  const name = textOf(params.method, 'method')
  const current = wxMember(name)
  if (/^(on|off)[A-Z]/.test(name)) throw new Error(`You can't mock wx.${name}`)
  const { functionDeclaration } = params
  if (!('result' in params) && functionDeclaration === undefined) {
    restore(name)
    return
  }
  const play =
    functionDeclaration === undefined
      ? () => params.result
      : rebuild(textOf(functionDeclaration, 'functionDeclaration'))
  const origin = originals.get(name) ?? current
  originals.set(name, origin)
  const extra = listOf(params.args)
  const self = { origin: origin.bind(agentWindow.wx) }
  agentWindow.wx[name] = isDirect(name)
    ? (...args: unknown[]) => play.apply(self, [...args, ...extra])
    : asynchronous(name, (options) => play.apply(self, [options, ...extra]))
}

function restore(name: string): void {
  const origin = originals.get(name)
  if (origin === undefined) return
  agentWindow.wx[name] = origin
  originals.delete(name)
}

/** With callbacks it answers nothing (also where the real one answers a task), else a promise. */
function asynchronous(name: string, play: (options: object) => unknown): Member {
  return (given = {}) => {
    const { success, fail, complete, ...options } = given as Callbacks & Record<string, unknown>
    const outcome = outcomeOf(name, () => play(options))
    if (!(success ?? fail ?? complete)) {
      return outcome.then(({ works, result }) => (works ? result : Promise.reject(asError(result))))
    }
    void outcome.then(({ works, result }) => {
      const settle = works ? success : fail
      settle?.(result)
      complete?.(result)
    })
    return undefined
  }
}

/** A result whose `errMsg` does not say `ok` is a refusal; without an `errMsg` it is none. */
async function outcomeOf(name: string, play: () => unknown) {
  try {
    const result = await play()
    const errMsg = (result as Outcome)?.errMsg
    return { works: errMsg === undefined || String(errMsg).includes(`${name}:ok`), result }
  } catch (error) {
    return { works: false, result: { errMsg: `${name}:fail ${reasonOf(name, error)}` } }
  }
}

/** WeChat rejects with a plain object; page code reads `errMsg` from it. */
const asError = (refusal: unknown): Error => refusal as Error
