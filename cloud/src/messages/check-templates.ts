import { type FieldSource, FACTS_OF_TYPE, type Template } from './facts'
import { FIELD_TYPES, fits, LENGTHS, lengthOfText, typeOfField } from './field-types'

export interface TemplateFault {
  /** `templates/0/fields/thing1` */
  path: string
  code:
    | 'duplicate-template'
    | 'duplicate-kind'
    | 'no-fields'
    | 'field-unknown'
    | 'source-unclear'
    | 'fact-unfit'
    | 'constant-too-long'
    | 'constant-unfit'
  /** One sentence for whoever sets the company up. */
  message: string
}

/** Every fault of a company's templates against WeChat's limits; none admits them. */
export function faultsOfTemplates(templates: readonly Template[]): TemplateFault[] {
  const faults: TemplateFault[] = []
  templates.forEach((template, index) => {
    const path = `templates/${String(index)}`
    const before = templates.slice(0, index)
    if (before.some(({ id }) => id === template.id))
      faults.push({ path, code: 'duplicate-template', message: `模板 ${template.id} 写了两次` })
    for (const kind of template.kinds)
      if (before.some(({ kinds }) => kinds.includes(kind)))
        faults.push({
          path: `${path}/kinds`,
          code: 'duplicate-kind',
          message: `${kind} 已经由前面的模板发了，一种消息只能用一个模板`,
        })
    const fields = Object.entries(template.fields)
    if (fields.length === 0)
      faults.push({ path: `${path}/fields`, code: 'no-fields', message: '至少要填一个字段' })
    for (const [key, source] of fields) {
      const fault = faultOfField(key, source)
      if (fault) faults.push({ path: `${path}/fields/${key}`, ...fault })
    }
  })
  return faults
}

function faultOfField(key: string, source: FieldSource): Omit<TemplateFault, 'path'> | null {
  const type = typeOfField(key)
  if (!type)
    return {
      code: 'field-unknown',
      message: `微信没有叫 ${key} 的字段，要照模板详情里的写，以 ${FIELD_TYPES.join('、')} 开头，后面是数字`,
    }
  const { fact, constant } = source
  if ((fact === undefined) === (constant === undefined))
    return { code: 'source-unclear', message: 'fact 和 constant 要写一个，也只能写一个' }
  const facts = FACTS_OF_TYPE[type] ?? []
  if (fact !== undefined && !facts.includes(fact)) {
    const may = facts.length > 0 ? `只能填 ${facts.join('、')}` : '只能写固定的字（constant）'
    return { code: 'fact-unfit', message: `${type} 放不下 ${fact}，${may}` }
  }
  if (constant === undefined || fits(type, constant)) return null
  return lengthOfText(constant) > LENGTHS[type]
    ? {
        code: 'constant-too-long',
        message: `${type} 最多 ${String(LENGTHS[type])} 个字，这里有 ${String(lengthOfText(constant))} 个`,
      }
    : { code: 'constant-unfit', message: `微信的 ${type} 不能写成“${constant}”` }
}
