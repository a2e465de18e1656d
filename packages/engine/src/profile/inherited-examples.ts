import type { Citation } from '../policy/citation.ts'
import type { Example } from '../policy/example.ts'
import { readsOf } from '../policy/expression.ts'
import type { Norm } from '../policy/judge.ts'
import { lookUp } from '../policy/look-up.ts'
import { placedElements } from './check/placed.ts'
import type { Tried } from './examples.ts'
import { lineageOf } from './lineage.ts'
import type { Profile } from './profile.ts'

/**
 * The examples of a profile and of its ancestors. An ancestor's is left out where a descendant has put something else in the
 * place of what it is about, or has moved a figure that decides it: then the descendant gives its own.
 */
export function examplesOf(profile: Profile, written: Tried): readonly Example[] {
  return lineageOf(profile).flatMap((member) =>
    member === profile ? member.examples : member.examples.filter((example) => stillStands(example, member, written)),
  )
}

function stillStands(example: Example, member: Profile, written: Tried): boolean {
  const line = lineageOf(member).map(({ id }) => id)
  const isOwn = (cited: { readonly citation: Citation } | null | undefined): boolean =>
    cited !== null && cited !== undefined && line.includes(cited.citation.profile)
  const { profile } = written
  switch (example.example) {
    case 'norm': {
      const norm = written.norms.get(example.rule)
      if (norm === undefined) return !isPlaced(example.rule, member)
      return isOwn(norm) && figuresOf(norm).every((key) => isOwn(lookUp(profile.parameters, key)))
    }
    case 'instalments':
      return isOwn(profile.paymentPlan)
    case 'sanction':
      return isOwn(profile.sanctions.find(({ key }) => key === example.sanction))
    case 'band':
      return isOwn([profile.scorecard, profile.evaluationScorecard].find((card) => example.criterion.startsWith(`${card?.key}:`)))
    case 'penalty':
      return isOwn(written.penalties.get(example.penalty))
  }
}

function figuresOf({ when, require }: Norm): readonly string[] {
  return [require, ...(when === null ? [] : [when])].flatMap((node) => readsOf(node).parameters)
}

/** Whether an ancestor has the norm, so that a descendant must have taken it out. */
function isPlaced(key: string, member: Profile): boolean {
  return placedElements(member).some(({ element }) =>
    element.element === 'payment-plan'
      ? element.instalments.some((instalment) => `${element.key}:${instalment.key}` === key)
      : element.key === key,
  )
}
