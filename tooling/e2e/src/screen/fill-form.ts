import { formatHundredths, formatYuan } from '@goufu/engine'
import type { Locator } from '@playwright/test'
import { expect } from '../expect.ts'
import type { FormField } from './form-field.ts'
import type { Hand } from './hand.ts'

/** What an id in an input stands for. */
export interface Known {
  /** What something that is chosen or marked is called on the page. */
  readonly titleOf: (id: string) => string
  /** A file that is cited. */
  readonly fileOf: (id: string) => { readonly name: string; readonly bytes: Uint8Array }
}

/**
 * Fills a form as somebody at the screen does: every field found by its label, rows added and taken away until they fit,
 * and what the input leaves out emptied.
 */
export async function fillForm(form: Locator, fields: readonly FormField[], input: unknown, known: Known, hand: Hand): Promise<void> {
  for (const field of fields) await fillField(form, field, member(input, field.key), known, hand)
}

async function fillField(form: Locator, field: FormField, value: unknown, known: Known, hand: Hand): Promise<void> {
  switch (field.widget) {
    case 'text':
    case 'textarea':
    case 'code':
    case 'date':
    case 'integer':
    case 'money':
    case 'score':
      return hand.write(form.getByLabel(named(field)), typed(field.widget, value))
    case 'select':
      return hand.choose(form.getByLabel(named(field)), typeof value === 'string' ? value : '')
    case 'multiselect':
      return tick(
        form.getByRole('group', { name: named(field) }),
        strings(value).map((id) => field.options.get(id)?.zh ?? known.titleOf(id)),
        hand,
      )
    case 'boolean':
      if (typeof value !== 'boolean') return undefined
      return hand.answer(form.getByRole('group', { name: named(field) }).getByRole('radio', { name: value ? '是' : '否', exact: true }))
    case 'rows':
      return fillRows(form.getByRole('group', { name: named(field) }), field, list(value), known, hand)
    case 'marks':
      return fillMarks(form, field, list(value), known, hand)
    case 'files':
      // What the form suggests by itself stays: a person would not take it out.
      return attach(form.getByRole('group', { name: named(field) }), strings(value).map(known.fileOf), hand)
    default:
      throw new Error(`Nobody has said how a ${field.widget} is filled in`)
  }
}

async function tick(group: Locator, wanted: readonly string[], hand: Hand): Promise<void> {
  const boxes = group.getByRole('checkbox')
  const names = await boxes.evaluateAll((found) => found.map((box) => box.closest('label')?.textContent.trim() ?? ''))
  expect(names).toEqual(expect.arrayContaining([...wanted]))
  for (const [index, name] of names.entries()) await hand.tick(boxes.nth(index), wanted.includes(name))
}

async function fillRows(group: Locator, field: FormField, rows: readonly unknown[], known: Known, hand: Hand): Promise<void> {
  const drop = group.getByRole('button', { name: /^删除第 \d+ 行$/ })
  for (let count = await drop.count(); count < rows.length; count += 1) await hand.press(group.getByRole('button', { name: '增加一行' }))
  for (let count = await drop.count(); count > rows.length; count -= 1) await hand.press(drop.last())
  for (const [index, row] of rows.entries())
    await fillForm(group.getByRole('listitem', { name: `第 ${index + 1} 行`, exact: true }), field.fields, row, known, hand)
}

/** Uploads the files that are not there yet, one after the other, and sees each of them cited. */
async function attach(group: Locator, files: readonly ReturnType<Known['fileOf']>[], hand: Hand): Promise<void> {
  for (const { name, bytes } of files) {
    const cited = group.getByRole('button', { name: `下载 ${name}`, exact: true })
    if ((await cited.count()) > 0) continue
    await hand.attach(group.getByLabel('选择文件'), { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
    await expect(cited).toBeVisible()
  }
}

async function fillMarks(form: Locator, field: FormField, marks: readonly unknown[], known: Known, hand: Hand): Promise<void> {
  const criterion = field.fields.find((part) => part.source === 'criteria')
  const score = field.fields.find((part) => part.widget === 'score')
  const whose = field.fields.find((part) => part !== criterion && part !== score)
  for (const mark of marks) {
    const [row, column] = [whose, criterion].map((part) => known.titleOf(typed('text', member(mark, part?.key ?? ''))))
    await hand.write(form.getByRole('textbox', { name: `${row}，${column}`, exact: true }), typed('score', member(mark, score?.key ?? '')))
  }
}

/** What is typed for a value: amounts in yuan, marks in points, nothing for nothing. */
function typed(widget: string, value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'number') return ''
  if (widget === 'money') return formatYuan(value)
  return widget === 'score' ? formatHundredths(value) : String(value)
}

/** A field is named by its label; the page adds a word to one that may stay empty. */
function named({ label }: FormField): RegExp {
  return new RegExp(`^${label.zh.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?: 选填)?$`)
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function strings(value: unknown): readonly string[] {
  return list(value).filter((item) => typeof item === 'string')
}
