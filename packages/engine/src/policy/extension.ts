import type { OwnElement } from './element.ts'
import type { Expression } from './expression.ts'
import { type Condition, nodeOf } from './handle.ts'
import type { Carried, DatedValue } from './parameter.ts'
import { builtFrom } from './stray-keys.ts'
import type { Text } from './text.ts'

/** This clause repeats an element of an ancestor. */
export interface RestatesElement {
  readonly element: 'restates'
  readonly key: string
  readonly target: string
}

/** Moves an ancestor's parameter in its own direction. */
export interface TightenParameterElement {
  readonly element: 'tighten-parameter'
  readonly key: string
  readonly target: string
  readonly values: readonly DatedValue[]
}

/** Asks for more where an ancestor's rule speaks: the ancestor's rule stands, and this one beside it. */
export interface TightenRuleElement {
  readonly element: 'tighten-rule'
  readonly key: string
  readonly target: string
  readonly require: Expression
  readonly say: Text
  readonly field: string | null
}

/** Puts an element in an ancestor's place, where the ancestor delegates it. */
export interface ReplaceElement {
  readonly element: 'replace'
  readonly key: string
  readonly target: string
  readonly by: OwnElement
}

/** Takes an ancestor's element out, and says why. */
export interface DisableElement {
  readonly element: 'disable'
  readonly key: string
  readonly target: string
  readonly because: Text
}

/** The verbs of a profile about its ancestors. */
export type ExtensionElement = RestatesElement | TightenParameterElement | TightenRuleElement | ReplaceElement | DisableElement

/** Everything a clause can hold. */
export type Element = OwnElement | ExtensionElement

type Target = Carried | { readonly key: string }

const keyOf = (target: Target): string => ('carried' in target ? target.carried.key : target.key)

/** Says that a clause repeats an element of an ancestor. */
export function restates(target: Target): RestatesElement {
  return { element: 'restates', key: `restates:${keyOf(target)}`, target: keyOf(target) }
}

/** Moves an ancestor's parameter in its direction, or adds a condition to its rule; an ancestor of another package is named by its key. */
export function tighten(target: Target, change: { readonly values: readonly DatedValue[] }): TightenParameterElement
export function tighten(
  target: Target,
  change: { readonly key: string; readonly require: Condition; readonly say: Text; readonly field?: string },
): TightenRuleElement
export function tighten(
  target: Target,
  change:
    | { readonly values: readonly DatedValue[] }
    | { readonly key: string; readonly require: Condition; readonly say: Text; readonly field?: string },
): TightenParameterElement | TightenRuleElement {
  const key = keyOf(target)
  return builtFrom<typeof change, TightenParameterElement | TightenRuleElement>(change, (asked) =>
    'values' in asked
      ? { element: 'tighten-parameter', key: `tighten:${key}`, target: key, values: asked.values }
      : {
          element: 'tighten-rule',
          key: asked.key,
          target: key,
          require: nodeOf(asked.require),
          say: asked.say,
          field: asked.field ?? null,
        },
  )
}

/** Puts an element in the place of an ancestor's that is declared `delegated`. */
export function replace(target: Target, by: ReplaceElement['by'] | Carried): ReplaceElement {
  return { element: 'replace', key: `replace:${keyOf(target)}`, target: keyOf(target), by: 'carried' in by ? by.carried : by }
}

/** Takes an ancestor's element out. A `must` of a higher document stays unless that document delegates it. */
export function disable(target: Target, because: Text): DisableElement {
  return { element: 'disable', key: `disable:${keyOf(target)}`, target: keyOf(target), because }
}
