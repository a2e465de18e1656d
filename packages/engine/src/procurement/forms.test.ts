import { describe, expect, it } from 'vitest'
import { isText } from '../policy/text.ts'
import { sample } from '../testing/sample-profile.ts'
import { toArchive } from '../testing/sample-purchase.ts'
import { registryForms, taskForms } from './forms.ts'
import { parseAddress } from './address.ts'
import { tasksOf } from './occurrence.ts'

type Schema = Readonly<Record<string, unknown>>
interface Field {
  readonly path: string
  readonly schema: Schema
}

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value)
const member = (schema: Schema, key: string): Schema => {
  const value = schema[key]
  return isSchema(value) ? value : {}
}

/** Every field of a form, those of rows too; entries of plain lists are no fields. */
function fieldsOf(schema: Schema, base: string): readonly Field[] {
  return Object.entries(member(schema, 'properties')).flatMap(([key, field]): readonly Field[] => {
    if (!isSchema(field)) return []
    const path = `${base}.${key}`
    return [{ path, schema: field }, ...fieldsOf(field, path), ...fieldsOf(member(field, 'items'), `${path}[]`)]
  })
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
/** What stands behind a field that may also be empty. */
const core = (schema: Schema): Schema =>
  listOf(schema['anyOf']).find((one): one is Schema => isSchema(one) && one['type'] !== 'null') ?? schema
const optionsOf = (schema: Schema) => listOf(schema['options'] ?? core(schema)['options']).filter(isSchema)
const codesOf = (schema: Schema) => listOf(core(schema)['enum'] ?? member(schema, 'items')['enum'])

const forms: readonly (readonly [string, Schema])[] = [
  ...Object.entries(taskForms(sample)).map(([key, form]): readonly [string, Schema] => [key, form as Schema]),
  ...Object.entries(registryForms()).map(([key, form]): readonly [string, Schema] => [key, form as Schema]),
]
const fields = forms.flatMap(([key, form]) => fieldsOf(form, key))
const widgets = [
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
]

describe('every form', () => {
  it('is there: one a task, and one for each register', () => {
    expect(Object.keys(taskForms(sample)).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(
      tasksOf(sample)
        .map((task) => task.key)
        .toSorted((a, b) => (a < b ? -1 : 1)),
    )
    expect(fields.length).toBeGreaterThan(80)
  })

  it.each(forms)('%s is strict to its rows: no field that nobody asked for', (_, form) => {
    const closed = [form, ...fieldsOf(form, '').map(({ schema }) => (schema['type'] === 'array' ? member(schema, 'items') : schema))]
    const open = closed.filter((schema) => 'properties' in schema && schema['additionalProperties'] !== false)
    expect(open).toEqual([])
    expect(form['type']).toBe('object')
  })

  it('names every field in both languages, and says what it is filled in with', () => {
    const nameless = fields.filter(({ schema }) => {
      const { label, widget } = schema
      return !isText(label) || !/[一-鿿]/.test(label.zh) || !/[A-Za-z]/.test(label.en) || !widgets.includes(String(widget))
    })
    expect(nameless.map(({ path }) => path)).toEqual([])
  })

  it('gives every choice its options in both languages, or says where they come from', () => {
    const choices = fields.filter(({ schema }) => schema['widget'] === 'select' || schema['widget'] === 'multiselect')
    expect(choices.length).toBeGreaterThan(20)
    expect(choices.filter(({ schema }) => optionsOf(schema).length === 0 && typeof schema['source'] !== 'string')).toEqual([])
    expect(choices.flatMap(({ schema }) => optionsOf(schema)).every(({ label }) => isText(label))).toBe(true)
  })

  it('offers exactly the codes it takes', () => {
    const lists = fields.filter(({ schema }) => codesOf(schema).length > 0)
    expect(lists.length).toBeGreaterThan(15)
    expect(lists.map(({ path, schema }) => [path, optionsOf(schema).map(({ value }) => value)])).toEqual(
      lists.map(({ path, schema }) => [path, codesOf(schema)]),
    )
  })

  it('writes a mark of money on every amount, and on no other field', () => {
    const amounts = (isAmount: (field: Field) => boolean) => fields.filter(isAmount).map(({ path }) => path)
    expect(amounts(({ path }) => path.endsWith('Fen'))).toEqual(amounts(({ schema }) => schema['widget'] === 'money'))
  })

  it('is JSON, and knows every field that the sample purchase fills in', () => {
    expect(JSON.parse(JSON.stringify(forms))).toEqual(forms)
    const known = new Set(fields.map(({ path }) => path))
    const used = toArchive.flatMap((step) => Object.keys(step.input).map((key) => `${parseAddress(step.task).task}.${key}`))
    expect(used.filter((path) => !known.has(path))).toEqual([])
  })
})
