import type { Case } from './case'
import type { Disagreement } from './compare'
import { EXPLAINED } from './differences'

/** Counts what was played, for the report below the tests. */
export class Tally {
  private readonly played: Case[] = []
  private readonly differing: string[] = []
  private steps = 0

  add(played: Case, found: readonly Disagreement[]): void {
    this.played.push(played)
    this.steps += played.steps.length + 1
    if (found.length > 0) this.differing.push(played.name)
  }

  report(): string {
    const components = [...new Set(this.played.map(({ component }) => component))]
    const fromVant = components.filter((component) => component.startsWith('miniprogram_npm/'))
    const agreeing = this.played.length - this.differing.length
    const explained = EXPLAINED.flatMap(({ why, where }) => {
      const names = Object.keys(where).filter((name) => this.differing.includes(name))
      return names.length === 0
        ? []
        : [`  ${names.join('; ')}\n    ${why.replace(/\n/g, '\n    ')}`]
    })
    return [
      `${components.length} components, ${this.steps} looks: ${agreeing} of ${this.played.length} cases agree.`,
      fromVant.length === 0
        ? 'None of them is Vant’s: the app uses none; one that it uses would have to have cases here.'
        : `${fromVant.length} of them are Vant’s.`,
      ...(explained.length === 0 ? [] : ['Explained differences:', ...explained]),
      '',
    ].join('\n')
  }
}
