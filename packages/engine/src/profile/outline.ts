import { sha256Hex } from '../policy/digest.ts'

/** A clause of an official text: its path and a hash of its own words, so that drift is noticed without the text being here. */
export interface OutlineEntry {
  /** `六(三)`, `五(一)2`, `附件1/第七条2` */
  readonly path: string
  /** SHA-256 of the clause's own words, white space and the marks of its number left out. */
  readonly sha256: string
}

/** A clause with its words, as read from a text. */
export interface OutlinedClause extends OutlineEntry {
  readonly words: string
}

const CHINESE = '[一二三四五六七八九十百]+'

/** Levels of numbering, outermost first; each gives the part of the path its number makes. */
const levels: readonly { readonly mark: RegExp; readonly part: (number: string) => string }[] = [
  { mark: new RegExp(`^(${CHINESE})、`), part: (number) => number },
  { mark: new RegExp(`^第\\s*(${CHINESE})\\s*条`), part: (number) => `第${number}条` },
  { mark: new RegExp(`^[(（]\\s*(${CHINESE})\\s*[)）]`), part: (number) => `(${number})` },
  { mark: /^(\d{1,2})\s*[.、．](?!\d)/, part: (number) => number },
]
const ANNEX = /^附件\s*(\d*)\s*$/
/** The list of annexes at the end of the body: its numbers are no clauses. */
const ANNEX_LIST = /^[-—]?\s*附件\s*[:：]/

/**
 * Reads the clauses of an official text, in order. Lines without a number belong to the clause above them;
 * what stands before the first number is left out, and a paragraph that ends a document without a number too.
 * An annex without any number, a form or a table, is one clause: `附件2`.
 */
export function outlineOf(official: string): readonly OutlinedClause[] {
  const clauses: { path: string; words: string; whole?: true }[] = []
  let annex = ''
  let parts: readonly string[] = []
  let listing = false
  for (const line of official.split('\n').map((raw) => raw.trim())) {
    const newAnnex = ANNEX.exec(line)
    if (newAnnex !== null) {
      const path = `附件${newAnnex[1] ?? ''}`
      annex = `${path}/`
      parts = []
      listing = false
      clauses.push({ path, words: '', whole: true })
      continue
    }
    if (ANNEX_LIST.test(line)) listing = true
    if (listing) continue
    const found = numberOf(line)
    if (found === undefined) {
      const open = clauses.at(-1)
      if (open !== undefined && (parts.length > 0 || open.whole === true)) open.words += line
      continue
    }
    parts = [...levels.slice(0, found.level).map((_, level) => parts[level] ?? ''), found.part]
    clauses.push({ path: annex + parts.join(''), words: found.words })
  }
  return clauses
    .filter(({ path, whole }, index) => whole !== true || clauses[index + 1]?.path.startsWith(`${path}/`) !== true)
    .map(({ path, words }) => ({ path, words, sha256: sha256Hex(words.replaceAll(/\s/g, '')) }))
}

function numberOf(line: string): { readonly level: number; readonly part: string; readonly words: string } | undefined {
  for (const [level, { mark, part }] of levels.entries()) {
    const match = mark.exec(line)
    if (match?.[1] !== undefined) return { level, part: part(match[1]), words: line.slice(match[0].length).trim() }
  }
  return undefined
}
