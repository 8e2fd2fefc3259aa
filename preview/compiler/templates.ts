import { TmplGroup } from 'glass-easel-template-compiler'
import { BUILTIN_TAGS } from '../runtime/tags'
import { boundData } from './bound-data'
import { isNpm, isObject, joinReference } from './source-tree'
import type { SourceTree } from './source-tree'
import { entitiesInWxml, tagsInWxml } from './tags-in-wxml'
import type { Unit } from './units'
import { WxsError, mendWxs } from './wxs'

/** What the compiler tells about a template; lines count from 0. */
interface TemplateNote {
  isError: boolean
  message: string
  path: string
  startLine: number
}

export interface CompiledTemplates {
  /** A JavaScript expression: an object from template path to its generator. */
  code: string
  /** What the compiler finds odd but accepts, one sentence each. */
  warnings: string[]
  /** Unit path → the fields of its `data` that its template draws from. */
  bound: Record<string, string[]>
}

/**
 * Compiles the templates of the units with everything they import, include and require. `extra`
 * are templates without a file: path → WXML.
 */
export function compileTemplates(
  tree: SourceTree,
  units: Iterable<Unit>,
  options: { development: boolean; extra?: Record<string, string> },
): CompiledTemplates {
  const compiler = new TemplateCompiler(tree, options.development)
  for (const unit of units) {
    if (tree.isFile(`${unit.path}.wxml`)) compiler.addUnit(unit)
  }
  for (const [path, source] of Object.entries(options.extra ?? {})) {
    compiler.group.addTmpl(path, source)
  }
  const { group, warnings, bound } = compiler
  return { code: group.getTmplGenObjectGroups(), warnings, bound }
}

class TemplateCompiler {
  readonly group: TmplGroup
  readonly warnings: string[] = []
  readonly bound: Record<string, string[]> = {}
  private readonly tree: SourceTree
  private readonly dependencies = new Map<string, string[]>()
  private readonly scripts = new Set<string>()

  constructor(tree: SourceTree, development: boolean) {
    this.tree = tree
    this.group = development ? TmplGroup.newDev() : new TmplGroup()
  }

  addUnit(unit: Unit): void {
    const known = new Set([...BUILTIN_TAGS, ...Object.keys(unit.json.usingComponents)])
    if (isObject(unit.json.componentGenerics)) {
      for (const generic of Object.keys(unit.json.componentGenerics)) known.add(generic)
    }
    const templates = [...this.addTemplate(unit.path, new Set())]
    for (const template of templates) this.checkTags(template, unit, known)
    const fields = templates.flatMap((template) => boundData(this.group.getTmplGenObject(template)))
    this.bound[unit.path] = [...new Set(fields)]
  }

  /** Answers the template and all it imports. */
  private addTemplate(path: string, reached: Set<string>): Set<string> {
    if (reached.has(path)) return reached
    reached.add(path)
    const known = this.dependencies.get(path) ?? this.compile(path)
    for (const dependency of known) this.addTemplate(dependency, reached)
    return reached
  }

  private compile(path: string): string[] {
    const file = `${path}.wxml`
    this.dependencies.set(path, [])
    if (!isNpm(path)) this.checkEntities(file)
    const notes = this.group.addTmpl(path, this.tree.read(file)) as TemplateNote[]
    for (const note of notes) {
      const line = note.startLine + 1
      if (note.isError) this.tree.report('template', file, note.message, line)
      else this.warnings.push(`${file}:${String(line)}: ${note.message}`)
    }
    for (const name of this.group.getInlineScriptModuleNames(path) as string[]) {
      const source = this.group.getInlineScript(path, name)
      const code = this.mend(source, file, path, lineOfModule(this.tree.read(file), name))
      this.group.setInlineScript(path, name, code)
    }
    for (const script of this.group.getScriptDependencies(path) as string[]) {
      this.addScript(script, file)
    }
    const present = (this.group.getDirectDependencies(path) as string[]).filter((dependency) => {
      const found = this.tree.isFile(`${dependency}.wxml`)
      if (!found) this.tree.report('template', file, `imports a missing file: ${dependency}.wxml`)
      return found
    })
    this.dependencies.set(path, present)
    return present
  }

  private addScript(path: string, importer: string): void {
    if (this.scripts.has(path)) return
    this.scripts.add(path)
    const file = `${path}.wxs`
    if (!this.tree.isFile(file)) {
      this.tree.report('wxs', importer, `uses a missing file: ${file}`)
      return
    }
    this.group.addScript(path, this.mend(this.tree.read(file), file, path, 1))
  }

  private mend(source: string, file: string, from: string, firstLine: number): string {
    try {
      const { code, requires } = mendWxs(source)
      for (const required of requires) {
        this.addScript(joinReference(from, required).replace(/\.wxs$/, ''), file)
      }
      return code
    } catch (error) {
      if (!(error instanceof WxsError)) throw error
      this.tree.report('wxs', file, error.message, firstLine + error.line - 1)
      return ''
    }
  }

  /** This compiler reads `&nbsp;` as HTML does; WeChat's own leaves it, and people read it. */
  private checkEntities(file: string): void {
    for (const { entity, line } of entitiesInWxml(this.tree.read(file))) {
      const message = `WeChat shows ${entity} as it is written: use the character itself`
      this.tree.report('entity', file, message, line)
    }
  }

  private checkTags(template: string, unit: Unit, known: Set<string>): void {
    const file = `${template}.wxml`
    for (const { tag, line } of tagsInWxml(this.tree.read(file))) {
      if (known.has(tag)) continue
      const message = `<${tag}> is neither built in nor declared by ${unit.path}.json`
      this.tree.report('component-tag', file, message, line)
    }
  }
}

/** Line of the `<wxs module="name">` whose body a template holds. */
function lineOfModule(source: string, name: string): number {
  const at = source.search(new RegExp(`<wxs\\b[^>]*\\bmodule=["']${name}["']`))
  return at < 0 ? 1 : source.slice(0, at).split('\n').length
}
