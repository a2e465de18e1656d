import type { Expression } from './expression.ts'
import { type Condition, nodeOf, type ShareHandle } from './handle.ts'
import { builtFrom } from './stray-keys.ts'
import type { Text } from './text.ts'

/** A part of the price and the outcome that opens it. */
export interface Instalment {
  readonly key: string
  readonly title: Text
  readonly share: Expression
  readonly gate: Expression
  readonly gateSay: Text
  readonly gateNext: Text | null
}

/** Instalments in order; the last one takes what rounding left. */
export interface PaymentPlanElement {
  readonly element: 'payment-plan'
  readonly key: string
  readonly instalments: readonly Instalment[]
}

interface InstalmentSpec {
  readonly title: Text
  readonly share: ShareHandle
  /** An outcome, never merely "done". */
  readonly gate: Condition
  /** The sentence while the gate is shut. */
  readonly say: Text
  readonly next?: Text
}

/** Declares one instalment. */
export function instalment(key: string, spec: InstalmentSpec): Instalment {
  return builtFrom(spec, ({ title, share, gate, say, next }) => ({
    key,
    title,
    share: nodeOf(share),
    gate: nodeOf(gate),
    gateSay: say,
    gateNext: next ?? null,
  }))
}

/** Declares the payment plan. Shares must add up to exactly one. */
export function paymentPlan(key: string, instalments: readonly Instalment[]): PaymentPlanElement {
  return { element: 'payment-plan', key, instalments }
}
