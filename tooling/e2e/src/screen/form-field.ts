import { isText, type Text } from '@goufu/engine'

/** A field of a form, as its JSON schema describes it. */
export interface FormField {
  readonly key: string
  readonly label: Text
  readonly widget: string
  /** Names of the choices that are written in the schema; others are drawn from the project. */
  readonly options: ReadonlyMap<string, Text>
  readonly source: string | null
  /** Fields of each row. */
  readonly fields: readonly FormField[]
}

/** Reads the fields of a form from the JSON schema the API gives for it. @throws Error for a field without a label or widget. */
export function readFields(schema: unknown): readonly FormField[] {
  return Object.entries(record(record(schema)['properties'])).map(([key, value]) => {
    const property = record(value)
    const [inner] = list(property['anyOf'])
    const { label, widget, source } = property
    if (!isText(label) || typeof widget !== 'string') throw new Error(`The field ${key} has no label or no widget`)
    return {
      key,
      label,
      widget,
      options: readOptions(property['options'] ?? record(inner)['options']),
      source: typeof source === 'string' ? source : null,
      fields: readFields(property['items']),
    }
  })
}

function readOptions(options: unknown): ReadonlyMap<string, Text> {
  return new Map(
    list(options).flatMap((option) => {
      const { value, label } = record(option)
      return typeof value === 'string' && isText(label) ? [[value, label] as const] : []
    }),
  )
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
