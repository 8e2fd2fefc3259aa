import type { OpenPage } from '../../runtime/host'
import { rebuild } from './functions'
import type { Method } from './index'
import { pageIdOf } from './pages'
import { listOf, textOf } from './values'
import { agentWindow, openPages, tell } from './window'
import { callWxMethod } from './wx-call'
import { mockWxMethod } from './wx-mock'

const described = (page: OpenPage) => ({
  pageId: pageIdOf(page),
  path: page.route,
  query: page.query,
})

export const appMethods: Record<string, Method> = {
  'App.getPageStack': () => ({ pageStack: openPages().map(described) }),
  'App.getCurrentPage': () => {
    const page = openPages().at(-1)
    if (page === undefined) throw new Error('page destroyed')
    return described(page)
  },
  'App.callWxMethod': ({ method, args }) => callWxMethod(textOf(method, 'method'), listOf(args)),
  'App.mockWxMethod': mockWxMethod,
  'App.callFunction': async ({ functionDeclaration, args }) => {
    const work = rebuild(textOf(functionDeclaration, 'functionDeclaration'))
    return { result: await Reflect.apply(work, undefined, listOf(args)) }
  },
  'App.addBinding': ({ name }) => {
    agentWindow[textOf(name, 'name')] = (...args: unknown[]) => {
      tell('App.bindingCalled', { name, args })
    }
  },
}
