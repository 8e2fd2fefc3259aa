import type * as glassEasel from 'glass-easel'
import { playAnimation } from './animation/player'
import { dispatch } from './events/dispatch'
import type {
  BuiltinDefinition,
  BuiltinInstance,
  BuiltinTools,
  Host,
  RegisterBuiltins,
} from './host'
import { BUILTIN_PREFIX } from './registration/ours'
import type { Registry } from './registration/registry'
import { BUILTIN_TAGS } from './tags'

/** glass-easel's class segment for what is put on for a moment (`StyleSegmentIndex.TEMP_EXTRA`). */
const TEMPORARY_CLASSES = constEnum<glassEasel.StyleSegmentIndex>(3)

/** The component behind an instance: what the adapter calls its method caller. */
const componentOf = (instance: BuiltinInstance): glassEasel.GeneralComponent =>
  instance._$ as glassEasel.GeneralComponent

/** Defines the built-in components as glass-easel components that every template may use. */
export function installBuiltins(registry: Registry, host: Host, register: RegisterBuiltins): void {
  const missing = new Set(BUILTIN_TAGS)
  register((tag, definition) => {
    if (!missing.delete(tag))
      throw new Error(`<${tag}> is defined twice or is not in runtime/tags.ts`)
    define(registry, tag, definition)
  }, builtinTools(host))
  if (missing.size > 0)
    throw new Error(`built-ins without a definition: ${[...missing].join(', ')}`)
}

function define(registry: Registry, tag: string, definition: BuiltinDefinition): void {
  const { attached, detached, ...rest } = definition
  const path = BUILTIN_PREFIX + tag
  const space = registry.space.getComponentSpace()
  registry.space.addComponentStaticConfig(path, { component: true, styleIsolation: SHARED })
  const lifetimes = { ...(attached ? { attached } : {}), ...(detached ? { detached } : {}) }
  // the seam's definition is the adapter's, narrowed to what built-ins need
  type Adapter = Parameters<ReturnType<typeof registry.space.component>['definition']>[0]
  registry.space
    .component(path)
    .definition({ ...rest, lifetimes } as Adapter)
    .register()
  space.setGlobalUsingComponent(tag, space.getComponentByUrl(path, ''))
}

type StaticConfig = Parameters<Registry['space']['addComponentStaticConfig']>[1]
const SHARED = constEnum<NonNullable<StaticConfig['styleIsolation']>>('shared')

/** glass-easel exports some values as const enums, which isolated modules cannot read. */
function constEnum<E>(value: unknown): E {
  return value as E
}

function builtinTools(host: Host): BuiltinTools {
  return {
    host,
    elementOf: (instance) => componentOf(instance).$$ as unknown as HTMLElement,
    instanceOf: (node) => {
      const element = (node as { __wxElement?: glassEasel.GeneralComponent } | null)?.__wxElement
      return element?.getMethodCaller() as BuiltinInstance | undefined
    },
    emit: (instance, type, detail = {}, options = {}) => {
      dispatch(componentOf(instance), type, detail, options)
    },
    setExtraClass: (instance, classes) => {
      componentOf(instance).setNodeClass(classes, TEMPORARY_CLASSES)
    },
    scopedClass,
    playAnimation,
  }
}

/** Classes in the scope of the component whose template holds the built-in, and shared ones. */
function scopedClass(instance: BuiltinInstance, classes: string): string {
  const owner = componentOf(instance).ownerShadowRoot?.getHostNode()
  const scope = owner?.getComponentOptions().styleScope
  const manager = owner?.getRootBehavior().ownerSpace.styleScopeManager
  const prefix = scope ? manager?.queryName(scope) : ''
  const names = classes.split(/\s+/).filter(Boolean)
  return names.flatMap((name) => (prefix ? [name, `${prefix}--${name}`] : [name])).join(' ')
}
