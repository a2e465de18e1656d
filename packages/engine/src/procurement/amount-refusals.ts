import type { Citation } from '../policy/citation.ts'
import type { Finding } from '../policy/finding.ts'
import { type Fen, formatYuan } from '../policy/money.ts'
import { type Text, text } from '../policy/text.ts'
import { refusal } from './refusal.ts'

interface AmountSpec {
  readonly citation: Citation
  readonly field: string
  readonly amountFen: Fen
  readonly message: Text
  /** Whether one press may put the right amount into the field. */
  readonly mend: boolean
}

/** Refuses an amount above a limit, showing both and offering the limit; nothing for an amount within it. */
export function aboveLimit(rule: string, spec: AmountSpec & { readonly limitFen: Fen }): readonly Finding[] {
  return spec.amountFen <= spec.limitFen ? [] : [refuse(rule, spec, '>', spec.limitFen)]
}

/** Refuses an amount that is not the one wanted, showing both and offering the wanted one; nothing for the same amount. */
export function unequal(rule: string, spec: AmountSpec & { readonly wantedFen: Fen }): readonly Finding[] {
  return spec.amountFen === spec.wantedFen ? [] : [refuse(rule, spec, '≠', spec.wantedFen)]
}

function refuse(rule: string, spec: AmountSpec, sign: string, rightFen: Fen): Finding {
  const { citation, field, message } = spec
  const right = formatYuan(rightFen)
  const values = `${formatYuan(spec.amountFen)} ${sign} ${right}`
  const finding = { citation, field, message, values: text(values, values) }
  return refusal(
    rule,
    spec.mend ? { ...finding, repair: { field, value: rightFen, label: text(`改为 ${right}`, `Change to ${right}`) } } : finding,
  )
}
