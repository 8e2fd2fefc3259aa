import type { CodeSpace, types } from 'glass-easel-miniprogram-adapter'
import type {} from '../watch'

/** The part of a definition that the runtime looks at before glass-easel does. */
export interface RawDefinition {
  behaviors?: unknown[]
  options?: { addGlobalClass?: boolean; styleIsolation?: string }
  data?: unknown
  [member: string]: unknown
}

const BEHAVIORS: Record<string, Record<string, unknown>> = {
  'wx://form-field': { properties: { name: String, value: null } },
  'wx://form-field-group': {},
  'wx://form-field-button': {},
  'wx://component-export': {},
}

/** glass-easel takes behavior objects only; WeChat also knows some by name. */
export class StringBehaviors {
  private readonly space: CodeSpace
  private readonly registered = new Map<string, unknown>()

  constructor(space: CodeSpace) {
    this.space = space
  }

  resolve(given: RawDefinition): types.GeneralComponentDefinition {
    const definition = window.__watch?.define(given) ?? given
    const behaviors = definition.behaviors?.map((behavior) =>
      typeof behavior === 'string' ? this.named(behavior) : behavior,
    )
    const resolved = behaviors === undefined ? definition : { ...definition, behaviors }
    // from here on the adapter judges it
    return resolved as types.GeneralComponentDefinition
  }

  private named(name: string): unknown {
    const known = BEHAVIORS[name]
    if (known === undefined) throw new Error(`there is no behavior called ${name}`)
    if (!this.registered.has(name)) {
      this.registered.set(name, this.space.behavior().definition(known).register())
    }
    return this.registered.get(name)
  }
}
