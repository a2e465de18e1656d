import { isInReach, parseDate } from '../../policy/calendar-date.ts'
import type { Expression } from '../../policy/expression.ts'
import type { Element } from '../../policy/extension.ts'
import type { FactInfo } from '../../policy/fact.ts'
import { lookUp } from '../../policy/look-up.ts'
import { type Text, text } from '../../policy/text.ts'
import type { Value, ValueKind } from '../../policy/value.ts'
import { vocabulary } from '../../procurement/facts.ts'
import { inWords } from './kind-names.ts'
import type { Parameters } from './placed.ts'

/** An expression with the kind of value it has to yield. */
export interface Wanted {
  readonly node: Expression
  readonly kind: ValueKind
}

/** The expressions of an element and what each has to yield. */
export function wantedOf(element: Element): readonly Wanted[] {
  const yesNo = (node: Expression): Wanted => ({ node, kind: 'yes-no' })
  switch (element.element) {
    case 'rule':
      return [...(element.when === null ? [] : [element.when]), element.require].map(yesNo)
    case 'eligibility':
    case 'tighten-rule':
      return [yesNo(element.require)]
    case 'scorecard':
      return [...element.criteria.map(({ points }) => points), ...element.grades.map(({ from }) => from)].map((node) => ({
        node,
        kind: 'hundredths',
      }))
    case 'payment-plan':
      return element.instalments.flatMap(({ share, gate }): readonly Wanted[] => [{ node: share, kind: 'share' }, yesNo(gate)])
    case 'penalty':
      return [yesNo(element.when), ...(element.amount === null ? [] : [{ node: element.amount, kind: 'fen' } as const])]
    case 'replace':
      return wantedOf(element.by)
    default:
      return []
  }
}

/** Where an expression mixes kinds, compares what may be absent, or names a code its fact cannot hold: what {@link evaluate} would throw at or never decide. */
export function kindFaults({ node, kind }: Wanted, parameters: Parameters): readonly Text[] {
  const faults: Text[] = []
  expect(node, [kind], { parameters, present: new Set(), list: null, fault: (message) => faults.push(message) })
  return faults
}

/** What is said of a value that is none of its kind. */
export function noValueOf(kind: ValueKind, value: Value): Text {
  const said = JSON.stringify(value)
  return text(`${said} 不是 ${inWords(kind).zh} 类型的值`, `${said} is no value of the kind ${kind}`)
}

/** The longest period of each unit that can be meant: a thousand years, so that no date is moved off the calendar. */
const longest: Partial<Record<ValueKind, number>> = { days: 366_000, workdays: 366_000, months: 12_000, years: 1000 }

/** Whether a literal value or a parameter's is one of its kind. */
export function isOfKind(value: Exclude<Value, null>, kind: ValueKind): boolean {
  switch (kind) {
    case 'yes-no':
      return typeof value === 'boolean'
    case 'date':
      return typeof value === 'string' && parseDate(value) !== undefined && isInReach(value)
    case 'code':
    case 'text':
      return typeof value === 'string'
    case 'codes':
      return Array.isArray(value)
    case 'share':
      return typeof value === 'object' && 'numerator' in value
    case 'list':
      return false
    default:
      return typeof value === 'number' && Number.isSafeInteger(value) && Math.abs(value) <= (longest[kind] ?? Number.MAX_SAFE_INTEGER)
  }
}

interface Place {
  readonly parameters: Parameters
  /** Facts that are known to be there, inside the test of a question about them. */
  readonly present: ReadonlySet<string>
  /** Path of the list whose entries are looked at. */
  readonly list: string | null
  readonly fault: (message: Text) => void
}

const amounts: readonly ValueKind[] = ['fen', 'days', 'workdays', 'months', 'years', 'age', 'count', 'hundredths']
const ordered: readonly ValueKind[] = [...amounts, 'date']
const equal: readonly ValueKind[] = [...ordered, 'code', 'text', 'yes-no']

/** Checks that an expression yields one of some kinds; `undefined` where a fault below it leaves its kind open. */
function expect(node: Expression, wanted: readonly ValueKind[], place: Place): ValueKind | undefined {
  const kind = yieldOf(node, place)
  if (kind === undefined || wanted.includes(kind)) return kind
  const [name, given, belongs] = [nameOf(node), inWords(kind), wanted.map(inWords)]
  place.fault(
    text(
      `${name.zh} 的类型是 ${given.zh}，这里应为 ${belongs.map(({ zh }) => zh).join('、')}${belongs.length === 1 ? '' : '之一'}`,
      `${name.en} is of the kind ${given.en}, where ${belongs.map(({ en }) => en).join(' or ')} belongs`,
    ),
  )
  return undefined
}

/** Checks that two expressions yield the same one of some kinds. */
function expectSame(left: Expression, right: Expression, wanted: readonly ValueKind[], place: Place): ValueKind | undefined {
  const first = expect(left, wanted, place)
  const second = expect(right, wanted, place)
  if (first !== undefined && second !== undefined && first !== second) {
    const [one, other] = [nameOf(left), nameOf(right)]
    place.fault(
      text(
        `${one.zh} 的类型是 ${inWords(first).zh}，${other.zh} 的类型是 ${inWords(second).zh}，两者不能混用`,
        `${one.en} is of the kind ${first} and ${other.en} of the kind ${second}`,
      ),
    )
  }
  return first ?? second
}

function yieldOf(node: Expression, place: Place): ValueKind | undefined {
  switch (node.op) {
    case 'value':
      if (!isOfKind(node.value, node.kind)) place.fault(noValueOf(node.kind, node.value))
      return node.kind
    case 'fact':
    case 'item':
      return yieldOfFact(node, place)
    case 'parameter':
      return place.parameters.get(node.key)?.kind
    case 'labelled':
      return yieldOf(node.of, place)
    case 'all':
    case 'any':
      for (const part of node.of) expect(part, ['yes-no'], place)
      return 'yes-no'
    case 'not':
      expect(node.of, ['yes-no'], place)
      return 'yes-no'
    case 'exists':
      askable(node.of, place)
      return 'yes-no'
    case 'noneOr':
    case 'someAnd':
      expect(node.test, ['yes-no'], { ...place, present: new Set([...place.present, ...askable(node.of, place)]) })
      return 'yes-no'
    case 'compare':
      expectSame(node.left, node.right, node.by === '=' || node.by === '≠' ? equal : ordered, place)
      codesKnown(node.left, node.right, place)
      return 'yes-no'
    case 'oneOf':
      expect(node.value, ['code'], place)
      expect(node.among, ['codes'], place)
      codesKnown(node.value, node.among, place)
      return 'yes-no'
    case 'containsAll':
    case 'onlyFrom': {
      const other = node.op === 'containsAll' ? node.codes : node.among
      expect(node.list, ['codes'], place)
      expect(other, ['codes'], place)
      codesKnown(node.list, other, place)
      return 'yes-no'
    }
    case 'ratio':
      expectSame(node.of, node.to, amounts, place)
      expect(node.share, ['share'], place)
      return 'yes-no'
    case 'sum':
      return node.of.reduce<ValueKind | undefined>(
        (kind, part) => expect(part, kind === undefined ? amounts : [kind], place) ?? kind,
        undefined,
      )
    case 'minus':
      return expectSame(node.left, node.right, amounts, place)
    case 'times':
      expect(node.right, ['days', 'workdays', 'count'], place)
      return expect(node.left, amounts, place)
    case 'portion':
      expect(node.share, ['share'], place)
      return expect(node.of, ['fen'], place)
    case 'shift':
      expect(node.by, [node.unit], place)
      return expect(node.date, ['date'], place)
    case 'every':
    case 'some':
      expect(node.test, ['yes-no'], entriesOf(node.list, place))
      return 'yes-no'
    case 'where':
      expect(node.test, ['yes-no'], entriesOf(node.list, place))
      return 'list'
    case 'count':
      expect(node.list, ['list'], place)
      return 'count'
    case 'total':
    case 'mean':
    case 'lowest':
      return expect(node.value, amounts, entriesOf(node.list, place))
  }
}

function yieldOfFact(node: Extract<Expression, { op: 'fact' | 'item' }>, place: Place): ValueKind | undefined {
  const info = lookUp(vocabulary.table, node.path)
  if (info === undefined) return undefined // said by readFaults
  if (info.maybe === true && !place.present.has(node.path))
    place.fault(
      text(
        `${node.path} 可以本来就没有：只能用 exists、noneOr、someAnd 来问`,
        `${node.path} may be absent: ask whether it exists, is none or …, is some and …`,
      ),
    )
  if (node.op === 'item' && !node.path.startsWith(`${String(place.list)}[].`))
    place.fault(text(`${node.path} 只能在它所在的列表里读`, `${node.path} is read outside its list`))
  if (node.op === 'fact' && node.path.includes('[].'))
    place.fault(text(`${node.path} 是列表里每一项的字段，不是单独的事实`, `${node.path} is a field of a list's entries`))
  return info.kind
}

/** The path of a fact that may be absent, which alone can be asked about. */
function askable(node: Expression, place: Place): readonly string[] {
  if ((node.op === 'fact' || node.op === 'item') && lookUp(vocabulary.table, node.path)?.maybe === true) return [node.path]
  yieldOf(node, place)
  const name = nameOf(node)
  place.fault(text(`${name.zh} 总是有的：不必问它有没有`, `${name.en} is never absent: whether it is there is no question`))
  return []
}

function entriesOf(list: Expression, place: Place): Place {
  expect(list, ['list'], place)
  return { ...place, list: pathOf(list) }
}

function pathOf(list: Expression): string | null {
  if (list.op === 'fact') return list.path
  return list.op === 'where' ? pathOf(list.list) : null
}

/** Every code compared with a fact that has a code list stands in that list: a misspelt one would decide wrongly for ever. */
function codesKnown(fact: Expression, other: Expression, place: Place): void {
  const known = codesOf(fact) ?? {}
  const names = Object.keys(known)
  if (names.length === 0) return
  for (const code of codesIn(other, place.parameters))
    if (!names.includes(code)) {
      const name = nameOf(fact)
      place.fault(
        text(
          `${name.zh} 不会有代码 ${code}；可以有：${names.join('、')}`,
          `${name.en} never holds the code ${code}; it holds ${names.join(', ')}`,
        ),
      )
    }
}

function codesOf(node: Expression): FactInfo['codes'] {
  if (node.op === 'labelled') return codesOf(node.of)
  return node.op === 'fact' || node.op === 'item' ? lookUp(vocabulary.table, node.path)?.codes : undefined
}

function codesIn(node: Expression, parameters: Parameters): readonly string[] {
  const values =
    node.op === 'value' ? [node.value] : node.op === 'parameter' ? (parameters.get(node.key)?.values ?? []).map(({ value }) => value) : []
  return values.flatMap((value) =>
    typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((code) => typeof code === 'string') : [],
  )
}

function nameOf(node: Expression): Text {
  switch (node.op) {
    case 'fact':
    case 'item':
      return text(node.path, node.path)
    case 'parameter':
      return text(node.key, node.key)
    case 'value':
      return text(JSON.stringify(node.value), JSON.stringify(node.value))
    case 'labelled':
      return nameOf(node.of)
    default:
      return text(`${node.op} 的结果`, `what ${node.op} yields`)
  }
}
