import type { Text } from '@goufu/engine'
import type { JsonSchema } from '../api/types.ts'
import type { Choice, FormField, Widget } from './form-field.ts'

const widgets: readonly Widget[] = [
  'money',
  'date',
  'text',
  'textarea',
  'integer',
  'boolean',
  'select',
  'multiselect',
  'rows',
  'score',
  'marks',
  'code',
  'files',
  'group',
]

/**
 * Reads the fields of a form from the JSON schema of a task's input and the annotations on it
 * (`label`, `help`, `unit`, `widget`, `options`, `source`). What is not annotated is read from its type.
 */
export function readForm(schema: JsonSchema): readonly FormField[] {
  const required = list(schema['required']).filter((key) => typeof key === 'string')
  return Object.entries(record(schema['properties'])).map(([key, property]) => readField(key, record(property), required.includes(key)))
}

function readField(key: string, schema: JsonSchema, required: boolean): FormField {
  const core = withoutNull(schema)
  const widget = widgetOf(schema, core)
  return {
    key,
    label: text(schema['label']) ?? text(core['label']) ?? { zh: key, en: key },
    help: text(schema['help']) ?? text(core['help']) ?? null,
    unit: text(schema['unit']) ?? text(core['unit']) ?? null,
    widget,
    required: required && core === schema,
    nullable: core !== schema,
    source: string(schema['source']) ?? string(core['source']) ?? null,
    choices: choicesOf(schema, core),
    minimum: finite(core['minimum']),
    maximum: finite(core['maximum']),
    fields: widget === 'group' ? readForm(core) : widget === 'rows' || widget === 'marks' ? readForm(record(core['items'])) : [],
  }
}

/** A field that may be `null` is one that may be left empty. */
function withoutNull(schema: JsonSchema): JsonSchema {
  const variants = list(schema['anyOf']).map(record)
  const others = variants.filter((variant) => variant['type'] !== 'null')
  const [only] = others
  return variants.length > others.length && others.length === 1 && only !== undefined ? only : schema
}

function widgetOf(schema: JsonSchema, core: JsonSchema): Widget {
  const named = widgets.find((widget) => widget === (schema['widget'] ?? core['widget']))
  if (named !== undefined) return named
  if (Array.isArray(core['enum'])) return 'select'
  switch (core['type']) {
    case 'boolean':
      return 'boolean'
    case 'integer':
    case 'number':
      return 'integer'
    case 'array':
      return record(core['items'])['type'] === 'object' ? 'rows' : 'multiselect'
    case 'object':
      return 'group'
    default:
      return core['format'] === 'date' ? 'date' : 'text'
  }
}

function choicesOf(schema: JsonSchema, core: JsonSchema): readonly Choice[] {
  const given = list(schema['options'] ?? core['options']).map(record)
  const labelled = given.flatMap((option) => {
    const value = string(option['value'])
    const label = text(option['label'])
    return value === undefined || label === undefined ? [] : [{ value, label }]
  })
  if (labelled.length > 0) return labelled
  const codes = list(core['enum'] ?? record(core['items'])['enum'])
  return codes.flatMap((code) => (typeof code === 'string' ? [{ value: code, label: { zh: code, en: code } }] : []))
}

function record(value: unknown): JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function string(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function finite(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : null
}

function text(value: unknown): Text | undefined {
  const { zh, en } = record(value)
  return typeof zh === 'string' && typeof en === 'string' ? { zh, en } : undefined
}
