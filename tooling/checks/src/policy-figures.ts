import { lineAt } from './fault.ts'
import type { Check, Fault } from './fault.ts'
import type { Figures } from './figures.ts'
import { nodesOf, parse } from './syntax.ts'
import { isTest, sources } from './tree.ts'

const WATCHED = /^(packages\/(engine|store)|apps\/(api|web))\/src\//

/** A number that is a policy's figure by chance, and what it is where it stands. */
export interface Coincidence {
  readonly path: string
  readonly value: number
  readonly because: string
}

/**
 * Figures of policies stand in profiles alone: none of them is a number in engine, store, api or web. Everyday numbers are not looked
 * at, so that what is left means something; what coincides all the same is listed with its reason, and no longer than it does.
 */
export function policyFigures(figures: Figures, coincidences: readonly Coincidence[]): Check {
  return (tree) => {
    const faults: Fault[] = []
    const met = new Set<Coincidence>()
    for (const [path, text] of sources(tree)) {
      if (!WATCHED.test(path) || isTest(path)) continue
      for (const node of nodesOf(parse(path, text))) {
        if (node.type !== 'Literal' || (typeof node.value !== 'number' && typeof node.value !== 'bigint')) continue
        const value = Number(node.value)
        const place = figures.get(value)
        if (place === undefined) continue
        const coincidence = coincidences.find((known) => known.path === path && known.value === value)
        if (coincidence === undefined)
          faults.push({
            path,
            line: lineAt(text, node.start),
            say: `has the number ${value}, a figure of ${place}; read it from the profile`,
          })
        else met.add(coincidence)
      }
    }
    for (const { path, value } of coincidences.filter((known) => !met.has(known)))
      faults.push({ path, line: null, say: `has no ${value} that a policy gives any more: take it off the list of coincidences` })
    return faults
  }
}
