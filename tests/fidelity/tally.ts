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
    const components = new Set(this.played.map(({ component }) => component)).size
    const agreeing = this.played.length - this.differing.length
    const explained = EXPLAINED.flatMap(({ why, where }) => {
      const names = Object.keys(where).filter((name) => this.differing.includes(name))
      return names.length === 0
        ? []
        : [`  ${names.join('; ')}\n    ${why.replace(/\n/g, '\n    ')}`]
    })
    return [
      `${components} components, ${this.steps} looks: ${agreeing} of ${this.played.length} cases agree.`,
      ...(explained.length === 0 ? [] : ['Explained differences:', ...explained]),
      '',
    ].join('\n')
  }
}
