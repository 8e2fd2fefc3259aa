/**
 * The half of the automator that lives in the phone. It is injected before the app's scripts, answers
 * one method at a time from the tables below, and is the only file that knows all of them.
 */
import type { Answer, Params } from '../protocol'
import { failure } from '../protocol'
import { appMethods } from './app'
import { relayConsole } from './console'
import { elementMethods } from './element-methods'
import { startElements } from './elements'
import { relayFaults } from './faults'
import { pageMethods } from './page-methods'
import { startPages } from './pages'
import { touchMethods } from './touch'
import { agentWindow } from './window'

/** Answers with its result, `undefined` for nothing to tell, or throws with the protocol's words. */
export type Method = (params: Params) => unknown

const METHODS: Record<string, Method> = {
  ...appMethods,
  ...pageMethods,
  ...elementMethods,
  ...touchMethods,
}

async function answerOf(method: string, params: Params): Promise<Answer> {
  const work = METHODS[method]
  if (work === undefined) return failure(new Error(`${method} unimplemented`))
  try {
    return { result: (await work(params)) ?? {} }
  } catch (error) {
    return failure(error)
  }
}

function asJson(answer: Answer): string {
  try {
    return JSON.stringify(answer)
  } catch (error) {
    return JSON.stringify(failure(error))
  }
}

let current = -1

relayConsole()
agentWindow.__automator = {
  begin(life) {
    current = life
    startPages(life)
    startElements(life)
    relayFaults()
  },
  answer: async (life, method, params) =>
    life === current ? asJson(await answerOf(method, params)) : null,
}
