import { evaluate, type Reading } from '../../policy/evaluate.ts'
import { type Expression, readsOf } from '../../policy/expression.ts'
import type { Verdict } from '../../policy/finding.ts'
import type { Value } from '../../policy/value.ts'
import { ANY, FOREVER, isAny, type Known } from './task-outcome.ts'
import { date } from '../../policy/calendar-date.ts'
import { vocabulary } from '../../procurement/facts.ts'
import { dayComparison } from './days.ts'

/** What may become of a condition: whoever does a task chooses what is left free. */
export type Verdicts = ReadonlySet<Verdict>

/** What a condition may read while a process is explored; `undefined` for what nobody has given. */
export interface Around {
  readonly fact: (path: string) => Known | undefined
  readonly parameter: (key: string) => Known | undefined
  readonly calendar: NonNullable<Reading['calendar']>
  /** Facts that say on which day the task is done. */
  readonly days: ReadonlySet<string>
  /** Whether a day is over; `undefined` while both can be. */
  readonly isOver: (bound: string) => boolean | undefined
}

/** Every verdict a condition can come to. More may be told than can be, where one free value decides two conditions. */
export function verdictsOf(node: Expression, around: Around): Verdicts {
  switch (node.op) {
    case 'labelled':
      return verdictsOf(node.of, around)
    case 'not':
      return turned(verdictsOf(node.of, around))
    case 'all':
      return together(node.of.map((part) => verdictsOf(part, around)))
    case 'any':
      return turned(together(node.of.map((part) => turned(verdictsOf(part, around)))))
    default:
      return byTime(node, around) ?? ofOne(node, around)
  }
}

function turned(verdicts: Verdicts): Verdicts {
  return new Set([...verdicts].map((verdict) => (verdict === 'holds' ? 'fails' : verdict === 'fails' ? 'holds' : 'unknown')))
}

/** One failing condition fails a conjunction, whatever is unknown. */
function together(parts: readonly Verdicts[]): Verdicts {
  const found = new Set<Verdict>()
  if (parts.some((part) => part.has('fails'))) found.add('fails')
  if (parts.every((part) => part.has('holds'))) found.add('holds')
  if (parts.some((part) => part.has('unknown')) && parts.every((part) => part.has('unknown') || part.has('holds'))) found.add('unknown')
  return found
}

/** Decided where it is known whether a day is over. */
function byTime(node: Expression, around: Around): Verdicts | null {
  const compared = dayComparison(node, around.days)
  if (compared === null) return null
  const over = around.isOver(compared.bound)
  if (over === undefined) return null
  return new Set([(compared.side === 'after') === over ? 'holds' : 'fails'])
}

const EITHER: Verdicts = new Set(['holds', 'fails'])
const SOME_DAY = date('2000-01-01')

/** A condition without conditions inside: decided by what is known, open where everything else is free, else unknown. */
function ofOne(node: Expression, around: Around): Verdicts {
  const reads = readsOf(node)
  const facts: Record<string, Value> = {}
  const free = new Set<string>()
  const known = reads.facts.map((path) => [path, around.fact(path)] as const)
  const endless = known.some(([, value]) => value === FOREVER)
  for (const [path, value] of known) {
    if (value === ANY && endless && vocabulary.table[path]?.kind === 'date') facts[path] = SOME_DAY
    else if (value === undefined) continue
    else if (isAny(value)) free.add(path)
    else facts[path] = value
  }
  const result = evaluate(node, {
    facts,
    parameter: (key) => {
      const value = around.parameter(key)
      if (value === undefined || value === null) return undefined
      if (!isAny(value)) return value
      free.add(key)
      return undefined
    },
    calendar: around.calendar,
  })
  if (result.known) return new Set([result.value === true ? 'holds' : 'fails'])
  return result.missing.every(({ kind, name }) => kind === 'calendar' || free.has(name)) ? EITHER : new Set(['unknown'])
}
