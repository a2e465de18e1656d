import type { ProfileFault } from './fault.ts'

/** Where in a profile's data something is: the clause and the key that its author knows it by, and what is left of the path below these. */
export interface PlaceInData extends Pick<ProfileFault, 'clause' | 'key' | 'part'> {
  readonly below: string
}

/** Finds for a path into a profile's data the clause, and the innermost element, instalment, criterion, stage or task; the path itself where there is none. */
export function placeInData(profile: unknown, path: readonly PropertyKey[]): PlaceInData {
  const part = path[0]
  const unplaced: PlaceInData = { clause: '-', key: path.map(String).join('.'), below: '' }
  if (part !== 'clauses' && part !== 'process') return unplaced
  let clause: string | undefined
  let key: string | undefined
  let deepest = 0
  for (let depth = 1; depth <= path.length; depth += 1) {
    const within = valueAt(profile, path.slice(0, depth))
    const named = isNamed(path, depth) ? wordOf(within, 'key') : undefined
    const cited = part === 'process' ? wordOf(within, 'clause') : depth === 2 ? wordOf(within, 'path') : undefined
    if (cited !== undefined) [clause, deepest] = [cited, depth]
    if (named !== undefined) [key, deepest] = [named, depth]
  }
  if (clause === undefined) return unplaced
  const below = path.slice(deepest).map(String).join('.')
  return { clause, key: key ?? '-', below, ...(part === 'process' ? { part } : {}) }
}

/** Whether what stands at this depth of a path has a key of its own: entries of these lists, and what replaces an ancestor's element. */
function isNamed(path: readonly PropertyKey[], depth: number): boolean {
  return path[depth - 1] === 'by' || LISTS.has(path[depth - 2] ?? '')
}

const LISTS: ReadonlySet<PropertyKey> = new Set(['elements', 'criteria', 'instalments', 'articles', 'stages', 'tasks', 'anytime'])

/** What stands at a path of some data that may be anything. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined), data)
}

function wordOf(data: unknown, key: string): string | undefined {
  const word: unknown = valueAt(data, [key])
  return typeof word === 'string' && word !== '' ? word : undefined
}
