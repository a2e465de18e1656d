import type { Clause } from '../../policy/clause.ts'
import type { ExtensionElement } from '../../policy/extension.ts'
import { looksLike } from '../../policy/near-key.ts'
import { type Text, text } from '../../policy/text.ts'
import type { OwnElement } from '../../policy/element.ts'
import type { Profile } from '../profile.ts'
import type { ProfileFault } from './fault.ts'
import { placedElements } from './placed.ts'
import { type Inherited, inheritedParameter, tightenFaults } from './tighten-faults.ts'

/** Where a child does to an ancestor what it may not: loosen, replace undelegated, aim at nothing, or take a key that looks like one. */
export function extensionFaults(profile: Profile): readonly ProfileFault[] {
  const parent = profile.extends
  if (parent === null) return []
  const inherited = new Map(
    placedElements(parent).flatMap(({ element, clause, profile: owner }) =>
      isOwn(element) ? [[element.key, { element, place: `${owner.id} ${clause}` }] as const] : [],
    ),
  )
  return profile.clauses.flatMap((clause) =>
    clause.elements.flatMap((element) => {
      const fault = (message: Text): ProfileFault => ({ profile: profile.id, clause: clause.path, key: element.key, message })
      if (isOwn(element)) return twinFaults(element, inherited, fault)
      const target = inherited.get(element.target)
      if (target === undefined) return [fault(text(`上级没有 ${element.target}`, `no ancestor has ${element.target}`))]
      return verbFaults(element, target, inheritedParameter(parent, element.target), clause, fault)
    }),
  )
}

interface Target {
  readonly element: OwnElement
  readonly place: string
}
type Fault = (message: Text) => ProfileFault

function isOwn(element: Clause['elements'][number]): element is OwnElement {
  return !('target' in element)
}

function verbFaults(
  verb: ExtensionElement,
  { element, place }: Target,
  inherited: Inherited | undefined,
  clause: Clause,
  fault: Fault,
): readonly ProfileFault[] {
  switch (verb.element) {
    case 'restates':
      return []
    case 'tighten-parameter':
      if (element.element !== 'parameter')
        return [fault(text(`${place} 的 ${verb.target} 不是参数`, `${verb.target} in ${place} is no parameter`))]
      return inherited === undefined ? [] : tightenFaults(verb, clause.path, inherited).map(fault)
    case 'tighten-rule':
      return element.element === 'rule' ? [] : [fault(text(`${place} 的 ${verb.target} 不是规则`, `${verb.target} in ${place} is no rule`))]
    case 'replace':
      return isDelegated(element)
        ? []
        : [
            fault(
              text(
                `替换了 ${verb.target}，但 ${place} 没有写明由下级定（delegated）；改用收紧（tighten）`,
                `replaces ${verb.target}, which ${place} does not delegate; tighten it instead`,
              ),
            ),
          ]
    case 'disable':
      return isDelegated(element) || !isMust(element)
        ? []
        : [
            fault(
              text(
                `停用了 ${verb.target}，它是 ${place} 的必须（must），没有写明由下级定；${clause.path} 不能放宽它，只能保留或者收紧（tighten）`,
                `takes out ${verb.target}, a must of ${place} that it does not delegate; ${clause.path} cannot loosen it, only keep or tighten it`,
              ),
            ),
          ]
  }
}

function isDelegated(element: OwnElement): boolean {
  return 'delegated' in element && element.delegated
}

function isMust(element: OwnElement): boolean {
  return !('severity' in element) || element.severity === 'must'
}

/** A new key that differs from an inherited one by one or two letters is a twin nobody meant. */
function twinFaults(element: OwnElement, inherited: ReadonlyMap<string, Target>, fault: Fault): readonly ProfileFault[] {
  if (element.element === 'carried-by') return []
  const faults: ProfileFault[] = []
  for (const [key, target] of inherited)
    if (key !== element.key && key.length >= 6 && looksLike(key, element.key))
      faults.push(
        fault(
          text(
            `与 ${target.place} 的 ${key} 很像；在那一项上改，或者换一个不会看错的键`,
            `looks like ${key} in ${target.place}; extend that one, or choose a key that cannot be mistaken for it`,
          ),
        ),
      )
  return faults
}
