import type { CalendarDate } from '../policy/calendar-date.ts'
import { type Expression, readsOf } from '../policy/expression.ts'
import type { Element } from '../policy/extension.ts'
import type { PolicyDocument } from '../policy/resolved-profile.ts'
import { type Text, text } from '../policy/text.ts'
import { expressionsOf } from './check/element-faults.ts'
import type { ProfileFault } from './check/fault.ts'
import { placedElements, runningTasks } from './check/placed.ts'
import { inheritedParameter } from './check/tighten-faults.ts'
import { lineageOf } from './lineage.ts'
import type { Profile } from './profile.ts'

/**
 * Where a profile goes past an end that it names itself, and what holds from then on: months of a stage after the last day on which a
 * purchase can begin, and figures that end while purchases can still begin. Purchases keep the rules and figures of the day they began.
 */
export function pastTheEnd(profile: Profile): readonly ProfileFault[] {
  const lapse = firstLapse(profile)
  return [...(lapse === null ? [] : outlivedWindows(profile, lapse)), ...endedFigures(profile, lapse)]
}

/** The last day on which a purchase can begin, and the document that lapses then; `null` where none of the line does. */
interface Lapse {
  readonly on: CalendarDate
  readonly number: PolicyDocument['number']
}

function firstLapse(profile: Profile): Lapse | null {
  const lapses = lineageOf(profile).flatMap(({ document: { number, inForceUntil } }) =>
    inForceUntil === null ? [] : [{ on: inForceUntil, number }],
  )
  return lapses.toSorted((one, other) => (one.on < other.on ? -1 : 1))[0] ?? null
}

function outlivedWindows({ id, process }: Profile, { on, number }: Lapse): readonly ProfileFault[] {
  return (process?.stages ?? []).flatMap(({ key, clause, window }) =>
    window === null || window.until <= on
      ? []
      : [
          {
            profile: id,
            clause,
            key,
            part: 'process',
            message: text(
              `窗口到 ${window.until} 止，${number} 施行到 ${on}：到那天为止已经开始的项目按本档案办完，此后不能再开始`,
              `its window runs until ${window.until}, and ${number} until ${on}: purchases begun by then are done to their end under this profile, and none begins after it`,
            ),
          } as const,
        ],
  )
}

/** Figures of the profile's own clauses whose last value ends while purchases can still begin, with what reads them. */
function endedFigures(profile: Profile, lapse: Lapse | null): readonly ProfileFault[] {
  return profile.clauses.flatMap((clause) =>
    clause.elements.flatMap((element) => {
      const key = figureOf(element)
      const until = key === undefined ? undefined : inheritedParameter(profile, key)?.values.at(-1)?.until
      if (key === undefined || until === undefined || (lapse !== null && lapse.on <= until)) return []
      const readers = readersOf(key, profile)
      return readers.length === 0
        ? []
        : [{ profile: profile.id, clause: clause.path, key: element.key, message: sayEnded(until, lapse, readers) }]
    }),
  )
}

function figureOf(element: Element): string | undefined {
  switch (element.element) {
    case 'parameter':
      return element.key
    case 'tighten-parameter':
      return element.target
    case 'replace':
      return element.by.element === 'parameter' ? element.by.key : undefined
    default:
      return undefined
  }
}

/** What reads a figure: norms are not in force without it, everything else is undecided. */
function readersOf(figure: string, profile: Profile): readonly { readonly key: string; readonly isNorm: boolean }[] {
  const reads = (nodes: readonly (Expression | null)[]) => nodes.some((node) => node !== null && readsOf(node).parameters.includes(figure))
  const elements = placedElements(profile).flatMap(({ element }) =>
    reads(expressionsOf(element)) || (element.element === 'sanction' && element.years === figure)
      ? [{ key: element.key, isNorm: isNorm(element) }]
      : [],
  )
  const tasks = runningTasks(profile).flatMap(({ key, when, opens, due, settings }) =>
    reads([when, opens, due]) || Object.values(settings).includes(figure) ? [{ key, isNorm: false }] : [],
  )
  return [...elements, ...tasks]
}

/** A gate stays shut without the figure it reads; other norms are not in force. */
function isNorm(element: Element): boolean {
  return element.element === 'rule' ? !element.gate : element.element === 'eligibility' || element.element === 'tighten-rule'
}

function sayEnded(until: CalendarDate, lapse: Lapse | null, readers: ReturnType<typeof readersOf>): Text {
  const keys = (isNorm: boolean) => readers.filter((reader) => reader.isNorm === isNorm).map(({ key }) => key)
  const [silent, undecided] = [keys(true), keys(false)]
  const zh = [
    ...(silent.length === 0 ? [] : [`${silent.join('、')} 不再适用`]),
    ...(undecided.length === 0 ? [] : [`${undecided.join('、')} 无法确定`]),
  ].join('，')
  const en = [
    ...(silent.length === 0 ? [] : [`${silent.join(', ')} no longer in force`]),
    ...(undecided.length === 0 ? [] : [`${undecided.join(', ')} undecided`]),
  ].join(', ')
  return text(
    `最后一个值到 ${until} 止，此后${lapse === null ? '' : `到 ${lapse.on} `}仍可以开始项目：这样的项目里 ${zh}；已经开始的不受影响`,
    `its last value ends on ${until}, and purchases can begin after it${lapse === null ? '' : `, until ${lapse.on}`}: in these ${en}; those begun by then are untouched`,
  )
}
