import type { TightenParameterElement } from '../../policy/extension.ts'
import type { DatedValue, Direction, ParameterElement } from '../../policy/parameter.ts'
import { type Text, text } from '../../policy/text.ts'
import { lineageOf } from '../lineage.ts'
import type { Profile } from '../profile.ts'
import { loosenings, tightened } from '../tightened.ts'

/** A parameter as an ancestor leaves it to a child, each value with the clause that gives it. */
export interface Inherited extends Pick<ParameterElement, 'direction' | 'kind'> {
  readonly values: readonly Placed[]
}
interface Placed extends DatedValue {
  readonly place: string
}

/** A parameter as a profile leaves it to its children: its ancestors' values, tightened and replaced on the way down. */
export function inheritedParameter(profile: Profile, key: string): Inherited | undefined {
  let found: Inherited | undefined
  for (const member of lineageOf(profile))
    for (const clause of member.clauses) {
      const placed = (values: readonly DatedValue[]) => values.map((dated) => ({ ...dated, place: `${member.id} ${clause.path}` }))
      for (const element of clause.elements) {
        if (element.element === 'parameter' && element.key === key) found = { ...element, values: placed(element.values) }
        if (!('target' in element) || element.target !== key) continue
        if (element.element === 'replace' && element.by.element === 'parameter')
          found = { ...element.by, values: placed(element.by.values) }
        if (element.element === 'tighten-parameter' && found !== undefined)
          found = { ...found, values: tightened(found.direction, found.values, placed(element.values)) }
      }
    }
  return found
}

/** Where a child loosens a parameter, on whatever day: both clauses and the first such day are named. */
export function tightenFaults(verb: TightenParameterElement, path: string, inherited: Inherited): readonly Text[] {
  const { direction } = inherited
  return loosenings(direction, inherited.values, verb.values).map(({ on, above, below }) =>
    text(
      `从 ${on} 起放宽了 ${verb.target}：${path} 为 ${JSON.stringify(below.value)}，${above.place} 为 ${JSON.stringify(above.value)}，${mayMove[direction].zh}`,
      `loosens ${verb.target} from ${on}: ${path} gives ${JSON.stringify(below.value)}, ${above.place} gives ${JSON.stringify(above.value)}, which ${mayMove[direction].en}`,
    ),
  )
}

/** Which way a descendant may move a parameter. */
const mayMove: Readonly<Record<Direction, Text>> = {
  atMost: text('只能更小（atMost）', 'may only be lowered (atMost)'),
  atLeast: text('只能更大（atLeast）', 'may only be raised (atLeast)'),
  exactly: text('不能改（exactly）', 'may not be moved (exactly)'),
}
