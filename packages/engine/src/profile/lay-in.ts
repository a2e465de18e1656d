import type { Citation } from '../policy/citation.ts'
import type { Clause } from '../policy/clause.ts'
import type { OwnElement } from '../policy/element.ts'
import { readsOf } from '../policy/expression.ts'
import type { Element, ExtensionElement, TightenRuleElement } from '../policy/extension.ts'
import type { Cited } from '../policy/resolved-profile.ts'
import { expressionsOf } from './check/element-faults.ts'
import type { Profile } from './profile.ts'
import { tightened } from './tightened.ts'

/**
 * Lays a line of profiles into one list of elements, oldest first: a child adds, tightens, replaces, disables or restates.
 * Each element cites the clause that decides it, and in `alsoIn` the others that give, tighten or repeat it.
 */
export function layIn(line: readonly Profile[]): readonly Cited<OwnElement>[] {
  const laid = new Map<string, Cited<OwnElement>>()
  for (const member of line)
    for (const clause of member.clauses) for (const element of clause.elements) lay(laid, element, citationOf(member, clause))
  return withoutIdleFigures([...laid.values()], line)
}

/** The elements without the figures that only norms taken out have read: nothing is left that they decide. */
function withoutIdleFigures(laid: readonly Cited<OwnElement>[], line: readonly Profile[]): readonly Cited<OwnElement>[] {
  const written = line.flatMap(({ clauses }) => clauses.flatMap(({ elements }) => elements))
  const disabled = new Set(written.flatMap((element) => (element.element === 'disable' ? [element.target] : [])))
  if (disabled.size === 0) return laid
  const gone = new Set(written.filter(({ key }) => disabled.has(key)).flatMap(figuresOf))
  const kept = new Set(laid.flatMap(figuresOf))
  return laid.filter((element) => element.element !== 'parameter' || !gone.has(element.key) || kept.has(element.key))
}

function figuresOf(element: Element): readonly string[] {
  return expressionsOf(element).flatMap((node) => readsOf(node).parameters)
}

/** Where a clause of a profile is written. */
export function citationOf(member: Profile, clause: Clause): Citation {
  return {
    profile: member.id,
    document: clause.document ?? member.document.number,
    clause: clause.path,
    kind: clause.kind,
    verified: clause.verified,
  }
}

function lay(laid: Map<string, Cited<OwnElement>>, element: Element, citation: Citation): void {
  switch (element.element) {
    case 'restates':
    case 'tighten-parameter':
    case 'tighten-rule':
    case 'replace':
    case 'disable':
      extend(laid, element, citation)
      return
    case 'role-name': {
      // A document further down may call it otherwise again.
      const above = laid.get(element.key)
      laid.set(element.key, { ...element, citation, alsoIn: above === undefined ? [] : [...above.alsoIn, above.citation] })
      return
    }
    default:
      laid.set(element.element === 'carried-by' ? `${citation.profile}/${citation.clause}/${element.key}` : element.key, {
        ...element,
        citation,
        alsoIn: [],
      })
  }
}

function extend(laid: Map<string, Cited<OwnElement>>, verb: ExtensionElement, citation: Citation): void {
  const target = laid.get(verb.target)
  if (target === undefined) throw new Error(`${citation.profile} ${citation.clause}: ${verb.key} finds no ${verb.target}`)
  switch (verb.element) {
    case 'restates':
      laid.set(verb.target, { ...target, alsoIn: [...target.alsoIn, citation] })
      return
    case 'tighten-parameter':
      if (target.element === 'parameter')
        laid.set(verb.target, {
          ...target,
          values: tightened(target.direction, target.values, verb.values),
          open: false,
          citation,
          alsoIn: [...target.alsoIn, target.citation],
        })
      return
    case 'tighten-rule':
      if (target.element === 'rule') laid.set(verb.key, { ...target, ...extraOf(verb), citation, alsoIn: [] })
      return
    case 'replace':
      laid.set(verb.target, { ...verb.by, key: verb.target, citation, alsoIn: [...target.alsoIn, target.citation] })
      return
    case 'disable':
      laid.delete(verb.target)
  }
}

function extraOf(verb: TightenRuleElement) {
  return { key: verb.key, require: verb.require, say: verb.say, next: null, field: verb.field }
}
