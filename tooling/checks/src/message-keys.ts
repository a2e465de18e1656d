import type { Expression } from 'oxc-parser'
import type { Check, Fault, Tree } from './fault.ts'
import { parse } from './syntax.ts'

/** A folder `messages` holds one file, or one folder of files, for each language. */
const MESSAGES = /^(?<folder>.*\/messages)\/(?<language>[a-z]{2}(?:-[A-Z]{2})?)(?<rest>\/.+)?\.tsx?$/

/** Every key of a message by where it stands, with its text; `null` where the text is put together by a function. */
type Messages = ReadonlyMap<string, string | null>

/** Every message exists in every language, with the same gaps to fill. */
export const messageKeys: Check = (tree) => {
  const faults: Fault[] = []
  for (const [folder, languages] of foldersOf(tree)) {
    const every = new Set([...languages.values()].flatMap((messages) => [...messages.keys()]))
    for (const [language, messages] of languages) {
      const path = `${folder}/${language}`
      for (const key of every) if (!messages.has(key)) faults.push({ path, line: null, say: `has no message ${key}` })
      for (const [key, text] of messages) if (text?.trim() === '') faults.push({ path, line: null, say: `has an empty message ${key}` })
    }
    for (const key of every) {
      const gaps = new Set([...languages.values()].flatMap((messages) => gapsOf(messages.get(key))))
      if (gaps.size > 1) faults.push({ path: folder, line: null, say: `${key} has other gaps in each language: ${[...gaps].join(' / ')}` })
    }
  }
  return faults
}

function foldersOf(tree: Tree): ReadonlyMap<string, ReadonlyMap<string, Messages>> {
  const folders = new Map<string, Map<string, Map<string, string | null>>>()
  for (const [path, text] of tree) {
    const { folder, language, rest } = MESSAGES.exec(path)?.groups ?? {}
    if (folder === undefined || language === undefined || path.includes('.test.')) continue
    const languages = folders.get(folder) ?? new Map<string, Map<string, string | null>>()
    const messages = languages.get(language) ?? new Map<string, string | null>()
    for (const [key, value] of messagesIn(path, text)) messages.set(`${rest === undefined ? '' : `${rest.slice(1)}:`}${key}`, value)
    folders.set(folder, languages.set(language, messages))
  }
  return folders
}

/** The keys of every object at the top level of a file, whatever it is called: the languages' objects have different names. */
function messagesIn(path: string, text: string): Messages {
  const messages = new Map<string, string | null>()
  for (const statement of parse(path, text).body) {
    const exported = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    if (exported?.type === 'VariableDeclaration') for (const { init } of exported.declarations) collect(init, '', messages)
    if (exported?.type === 'ExportDefaultDeclaration' && exported.declaration.type === 'ObjectExpression')
      collect(exported.declaration, '', messages)
  }
  return messages
}

function collect(value: Expression | null, key: string, messages: Map<string, string | null>): void {
  if (value === null) return
  if (value.type === 'TSAsExpression' || value.type === 'TSSatisfiesExpression') collect(value.expression, key, messages)
  else if (value.type === 'ObjectExpression') {
    for (const property of value.properties) {
      if (property.type !== 'Property' || property.computed) continue
      const name =
        property.key.type === 'Identifier' ? property.key.name : property.key.type === 'Literal' ? String(property.key.value) : null
      if (name !== null) collect(property.value, key === '' ? name : `${key}.${name}`, messages)
    }
  } else if (key !== '') messages.set(key, textOf(value))
}

function textOf(value: Expression): string | null {
  if (value.type === 'Literal' && typeof value.value === 'string') return value.value
  if (value.type === 'TemplateLiteral' && value.expressions.length === 0)
    return value.quasis.map(({ value: { cooked } }) => cooked).join('')
  return null
}

function gapsOf(text: string | null | undefined): readonly string[] {
  if (text === null || text === undefined) return []
  const gaps = [...text.matchAll(/\{\{?\s*(\w+)\s*\}?\}/g)].map(([, name = '']) => name).toSorted()
  return [gaps.length === 0 ? 'none' : [...new Set(gaps)].join(', ')]
}
