import { evaluate, type Missing, type Reading, type Witnessed } from './evaluate.ts'
import type { Expression } from './expression.ts'
import type { FactInfo } from './fact.ts'
import { formatValue, joinTexts, titleOf } from './format-value.ts'
import { lookUp } from './look-up.ts'
import { spokenText, type Text } from './text.ts'
import type { Value, ValueKind } from './value.ts'

/** What is needed to put expressions into words. */
export interface Speaker {
  readonly facts: Readonly<Record<string, FactInfo>>
  readonly parameter: (key: string) => { readonly title: Text; readonly kind: ValueKind } | undefined
}

/** Title of a missing fact or parameter. */
export function sayMissing(missing: Missing, speaker: Speaker): Text {
  if (missing.kind === 'calendar') return spokenText(`${missing.name}年节假日安排`, `holidays of ${missing.name}`)
  const title = missing.kind === 'fact' ? lookUp(speaker.facts, missing.name)?.title : speaker.parameter(missing.name)?.title
  return title ?? spokenText(missing.name, missing.name)
}

/** Makes something of expressions for speakers and remembers it, because neither trees nor titles ever change. */
function remembering<T extends object>(make: (node: Expression, speaker: Speaker) => T): (node: Expression, speaker: Speaker) => T {
  const made = new WeakMap<Speaker, WeakMap<Expression, T>>()
  return (node, speaker) => {
    let known = made.get(speaker)
    if (known === undefined) made.set(speaker, (known = new WeakMap()))
    let result = known.get(node)
    if (result === undefined) known.set(node, (result = make(node, speaker)))
    return result
  }
}

/** An expression in words: titles and signs, no values. */
export const describe: (node: Expression, speaker: Speaker) => Text = remembering(say)

function say(node: Expression, speaker: Speaker): Text {
  const inWords = (child: Expression) => describe(child, speaker)
  const inBrackets = (child: Expression) => (isCompound(child) ? bracketed(inWords(child)) : inWords(child))
  switch (node.op) {
    case 'labelled':
      return node.label
    case 'value':
      return formatValue(node.value, node.kind)
    case 'item':
    case 'fact':
      return lookUp(speaker.facts, node.path)?.title ?? spokenText(node.path, node.path)
    case 'parameter':
      return speaker.parameter(node.key)?.title ?? spokenText(node.key, node.key)
    case 'compare':
      return infix(inWords(node.left), node.by, describeIn(node.right, node.left, speaker))
    case 'minus':
      return infix(inWords(node.left), '−', inWords(node.right))
    case 'times':
      return infix(inWords(node.left), '×', inWords(node.right))
    case 'sum':
      return node.of.map(inWords).reduce((left, right) => infix(left, '+', right))
    case 'portion':
      return infix(inWords(node.of), '×', inWords(node.share))
    case 'shift':
      return infix(inWords(node.date), node.sign === 1 ? '+' : '−', inWords(node.by))
    case 'all':
      return joined(node.of.map(inBrackets), '且', 'and')
    case 'any':
      return joined(node.of.map(inBrackets), '或', 'or')
    case 'not':
      return around('并非 ', 'not ', inBrackets(node.of))
    case 'exists':
      return around('有', 'has ', inWords(node.of))
    case 'noneOr':
      return joined([around('没有', 'no ', inWords(node.of)), inWords(node.test)], '或', 'or')
    case 'someAnd':
      return inWords(node.test)
    case 'oneOf':
      return joined([inWords(node.value), describeIn(node.among, node.value, speaker)], '属于', 'is one of')
    case 'containsAll':
      return joined([inWords(node.list), describeIn(node.codes, node.list, speaker)], '包含', 'contains')
    case 'onlyFrom':
      return joined([inWords(node.list), describeIn(node.among, node.list, speaker)], '只含', 'holds only')
    case 'every':
      return joined([around('每项', 'each of ', inWords(node.list)), inWords(node.test)], '都', ':')
    case 'some':
      return joined([inWords(node.list), inWords(node.test)], '中有一项', 'has one with')
    case 'where':
      return joined([inWords(node.list), inWords(node.test)], '中的', 'with')
    case 'count':
      return joined([inWords(node.list), spokenText('项数', 'count')], '的', '–')
    case 'total':
      return joined([inWords(node.list), inWords(node.value)], '合计', 'total of')
    case 'mean':
      return joined([inWords(node.list), inWords(node.value)], '平均', 'mean of')
    case 'lowest':
      return joined([inWords(node.list), inWords(node.value)], '最低', 'lowest')
    case 'ratio':
      return infix(infix(inWords(node.of), '÷', inWords(node.to)), node.by, inWords(node.share))
  }
}

/** The values a condition compares (`75,000.00 ≠ 73,800.00`, `100.00 ÷ 200.00 > 40%`); `null` when there is nothing to compare or something is unknown. */
export function sayValues(node: Expression, witnessed: Witnessed, speaker: Speaker): Text | null {
  if (node.op === 'labelled') return sayValues(node.of, witnessed, speaker)
  const [first, second, share] = witnessed.operands
  if (first?.result.known !== true) return null
  const left = spokenValue(first.result.value, first.of, first.of, speaker)
  if (node.op !== 'compare' && node.op !== 'ratio') return left
  if (second?.result.known !== true) return null
  const holds = witnessed.result.known && witnessed.result.value === true
  const sign = holds ? node.by : opposite[node.by]
  const right = spokenValue(second.result.value, second.of, first.of, speaker)
  if (node.op === 'compare') return infix(left, sign, right)
  if (share?.result.known !== true) return null
  return infix(infix(left, '÷', right), sign, spokenValue(share.result.value, share.of, share.of, speaker))
}

/** Titles of the codes that `containsAll` wants and does not find; `undefined` when the expression holds no such part. */
function missingCodes(node: Expression, reading: Reading, speaker: Speaker): readonly Text[] | undefined {
  if (node.op === 'labelled') return missingCodes(node.of, reading, speaker)
  if (node.op === 'all') {
    const parts = node.of.map((part) => missingCodes(part, reading, speaker)).filter((part) => part !== undefined)
    return parts.length === 0 ? undefined : parts.flat()
  }
  if (node.op !== 'containsAll') return undefined
  const list = evaluate(node.list, reading)
  const wanted = evaluate(node.codes, reading)
  if (!list.known || !wanted.known || !Array.isArray(list.value) || !Array.isArray(wanted.value)) return undefined
  const present: readonly string[] = list.value
  const codes: readonly string[] = wanted.value
  const titles = codesOf(node.list, speaker)
  return codes.filter((code) => !present.includes(code)).map((code) => titleOf(code, titles))
}

const opposite = { '=': '≠', '≠': '=', '<': '≥', '≤': '>', '>': '≤', '≥': '<' } as const

/** A value as people write it: by the expression it came from, or where that does not tell by the one it stands beside. */
function spokenValue(value: Value, node: Expression, like: Expression, speaker: Speaker): Text {
  const own = mannerOf(node, speaker)
  const beside = node === like ? own : mannerOf(like, speaker)
  return formatValue(value, own.kind ?? beside.kind ?? 'text', own.codes ?? beside.codes)
}

/** How the values of an expression are written. */
const mannerOf = remembering((node, speaker) => ({ kind: kindOf(node, speaker), codes: codesOf(node, speaker) }))

/** Whether words would run together with those around them. */
function isCompound(node: Expression): boolean {
  if (node.op === 'noneOr') return true
  return (node.op === 'all' || node.op === 'any') && node.of.length > 1
}

function describeIn(node: Expression, like: Expression, speaker: Speaker): Text {
  if (node.op === 'value') return formatValue(node.value, node.kind, codesOf(like, speaker))
  return describe(node, speaker)
}

/** The kind of value an expression yields, as far as its leaves tell. */
function kindOf(node: Expression, speaker: Speaker): ValueKind | undefined {
  switch (node.op) {
    case 'value':
      return node.kind
    case 'fact':
    case 'item':
      return lookUp(speaker.facts, node.path)?.kind
    case 'parameter':
      return speaker.parameter(node.key)?.kind
    case 'labelled':
      return kindOf(node.of, speaker)
    case 'minus':
    case 'times':
      return kindOf(node.left, speaker)
    case 'sum':
      return node.of.map((part) => kindOf(part, speaker)).find((kind) => kind !== undefined)
    case 'portion':
      return 'fen'
    case 'shift':
      return 'date'
    case 'count':
      return 'count'
    case 'total':
    case 'mean':
    case 'lowest':
      return kindOf(node.value, speaker)
    default:
      return 'yes-no'
  }
}

function codesOf(node: Expression, speaker: Speaker): FactInfo['codes'] {
  return node.op === 'fact' ? lookUp(speaker.facts, node.path)?.codes : undefined
}

const infix = (left: Text, sign: string, right: Text): Text =>
  spokenText(`${left.zh} ${sign} ${right.zh}`, `${left.en} ${sign} ${right.en}`)
const bracketed = (inner: Text): Text => spokenText(`（${inner.zh}）`, `(${inner.en})`)
const around = (zh: string, en: string, inner: Text): Text => spokenText(`${zh}${inner.zh}`, `${en}${inner.en}`)
const joined = (parts: readonly Text[], zh: string, en: string): Text =>
  spokenText(parts.map((part) => part.zh).join(` ${zh} `), parts.map((part) => part.en).join(` ${en} `))

/** Fills `{contract.endsOn}`, `{param:key}` and `{missing}` in a sentence; an unknown value is written as a dash. */
export function fillSentence(sentence: Text, node: Expression, reading: Reading, speaker: Speaker): Text {
  return fillBlanks(sentence, (name) => spoken(name, node, reading, speaker))
}

/** A sentence before there is a case: figures as they stand, and what a case would tell by its name, as `〔签订日〕`. */
export function fillWithNames(sentence: Text, figure: (key: string) => Text | undefined, speaker: Speaker): Text {
  return fillBlanks(sentence, (name) => {
    if (name === 'missing') return spokenText('〔缺少的〕', '[what is missing]')
    if (name.startsWith('param:')) return figure(name.slice('param:'.length))
    const title = lookUp(speaker.facts, name)?.title
    return title === undefined ? undefined : spokenText(`〔${title.zh}〕`, `[${title.en}]`)
  })
}

function fillBlanks(sentence: Text, blank: (name: string) => Text | undefined): Text {
  const { names, zh, en } = piecesOf(sentence)
  if (names.length === 0) return sentence
  const said = names.map(blank)
  const fill = (pieces: Pieces['zh'], language: keyof Text) =>
    pieces.reduce<string>((words, piece) => words + (typeof piece === 'string' ? piece : (said[piece - 1]?.[language] ?? '—')), '')
  return spokenText(fill(zh, 'zh'), fill(en, 'en'))
}

/** A sentence in pieces: its words, and for each blank where its name stands among all names. */
interface Pieces extends Readonly<Record<keyof Text, readonly (string | number)[]>> {
  readonly names: readonly string[]
}

const inPieces = new WeakMap<Text, Pieces>()

function piecesOf(sentence: Text): Pieces {
  let pieces = inPieces.get(sentence)
  if (pieces === undefined) {
    const names: string[] = []
    const divide = (written: string) =>
      written.split(/\{([^}]+)\}/).map((piece, at) => (at % 2 === 0 ? piece : names.indexOf(piece) + 1 || names.push(piece)))
    inPieces.set(sentence, (pieces = { zh: divide(sentence.zh), en: divide(sentence.en), names }))
  }
  return pieces
}

function spoken(name: string, node: Expression, reading: Reading, speaker: Speaker): Text | undefined {
  if (name === 'missing') {
    const codes = missingCodes(node, reading, speaker)
    return codes === undefined ? undefined : joinTexts(codes)
  }
  const key = name.startsWith('param:') ? name.slice('param:'.length) : null
  const info = key === null ? lookUp(speaker.facts, name) : undefined
  const value: Value | undefined = key === null ? lookUp(reading.facts, name) : reading.parameter(key)
  if (value === undefined) return undefined
  return formatValue(value, (key === null ? info : speaker.parameter(key))?.kind ?? 'text', info?.codes)
}
