import * as glassEasel from 'glass-easel'
import { MiniProgramEnv, component } from 'glass-easel-miniprogram-adapter'
import type { AssociatedBackend, CodeSpace } from 'glass-easel-miniprogram-adapter'
import { createBackend } from '../dom/backend'
import type { CompiledUnit } from '../compiled-app'
import { isOurs } from './ours'
import { fireReadyLifetimes } from './ready-queue'
import { assertJson } from './strict-data'
import type {} from '../watch'
import { StringBehaviors } from './string-behaviors'
import type { RawDefinition } from './string-behaviors'

/** Holds every page and component, and answers the globals their scripts register through. */
export class Registry {
  readonly space: CodeSpace
  readonly backend: AssociatedBackend
  private readonly behaviors: StringBehaviors
  /** The unit whose script runs and has not registered yet; none or one. */
  private loading: CompiledUnit[] = []

  constructor() {
    const env = new MiniProgramEnv()
    this.backend = env.associateBackend(createBackend())
    this.space = env.createCodeSpace('main', true)
    glassEasel.globalOptions.throwGlobalError = false
    // vant-button declares properties named `dataset` and `id`, which are the node's own
    this.space.getComponentSpace().updateComponentOptions({ writeFieldsToNode: false })
    fireReadyLifetimes(this.space)
    this.behaviors = new StringBehaviors(this.space)
  }

  /** Runs scripts so that components may name each other whatever the order. */
  registerAll(units: readonly CompiledUnit[], templates: Record<string, unknown>): void {
    // glass-easel would log what the callback throws and go on
    const faults: unknown[] = []
    this.space.getComponentSpace().groupRegister(() => {
      try {
        for (const unit of units) this.register(unit, templates)
      } catch (error) {
        faults.push(error)
      }
    })
    if (faults.length > 0) throw faults[0]
  }

  private register(unit: CompiledUnit, templates: Record<string, unknown>): void {
    const { path, scope } = unit
    // a page shares app.wxss even when its JSON calls it a component
    this.space.addComponentStaticConfig(
      path,
      unit.isPage ? { ...unit.json, component: false } : unit.json,
    )
    const content = templates[path]
    // the generated shape is the compiler's secret; both come from the same release
    type Template = Parameters<CodeSpace['addCompiledTemplate']>[1]
    this.space.addCompiledTemplate(path, { groupList: templates, content } as Template)
    this.space.addStyleSheet(path, undefined, scope)
    this.loading = [unit]
    unit.load()
    if (this.loading.length > 0) {
      throw new Error(`${path} calls neither Page() nor Component()`)
    }
  }

  private take(constructor: string): CompiledUnit {
    const unit = this.loading.pop()
    if (unit === undefined) throw new Error(`${constructor}() is called outside of a unit's script`)
    return unit
  }

  /** The constructors WeChat offers as globals. */
  globals(): Record<'Page' | 'Component' | 'Behavior', (definition: RawDefinition) => unknown> {
    return {
      Behavior: (definition) => this.behavior(definition),
      Component: (definition) => {
        const unit = this.take('Component')
        readScriptOptions(unit, definition)
        return this.builder(unit, definition)
          .definition(this.behaviors.resolve(definition))
          .register()
      },
      Page: (definition) => {
        const unit = this.take('Page')
        if (!unit.isPage) throw new Error(`${unit.path} is a component: call Component()`)
        return this.builder(unit, definition)
          .pageDefinition(this.behaviors.resolve(definition))
          .register()
      },
    }
  }

  private behavior(definition: RawDefinition): unknown {
    return this.space.behavior().definition(this.behaviors.resolve(definition)).register()
  }

  private builder(unit: CompiledUnit, definition: RawDefinition) {
    if (
      isOurs(unit.path) &&
      definition.data !== undefined &&
      typeof definition.data !== 'function'
    ) {
      assertJson(definition.data, `${unit.path} data`)
    }
    return this.space.component(unit.path)
  }
}

/** The adapter reads style settings from JSON only; WeChat also from `options`. */
function readScriptOptions(unit: CompiledUnit, { options }: RawDefinition): void {
  if (options?.addGlobalClass === true) unit.json.addGlobalClass ??= true
}

/** Makes `setData` of the mini program's own code throw on what JSON cannot carry. */
export function guardSetData(): void {
  const prototype = component.ComponentCaller.prototype as {
    setData: (this: { is: string }, patch: Record<string, unknown>, done?: () => void) => void
    guarded?: boolean
  }
  if (prototype.guarded === true) return
  const original = prototype.setData
  prototype.guarded = true
  prototype.setData = function (patch, done) {
    if (isOurs(this.is)) assertJson(patch, `${this.is} setData`)
    window.__watch?.setData(this, patch)
    original.call(this, patch, done)
  }
}
