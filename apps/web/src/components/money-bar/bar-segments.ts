import type { ProjectView, Text } from '@goufu/engine'

export interface BarSegment {
  readonly title: Text
  readonly share: string
  readonly paid: boolean
  /** Width in per cent of the frame, two decimals. */
  readonly percent: number
}

/** The instalments with an amount as parts of the appropriation (of the contract where none is known). */
export function barSegments(money: ProjectView['money']): readonly BarSegment[] {
  const frame = Math.max(money.budgetFen ?? 0, money.contractFen ?? 0)
  if (frame === 0) return []
  return money.instalments.flatMap((part) =>
    part.amountFen === null
      ? []
      : [
          {
            title: part.title,
            share: part.share,
            paid: part.status === 'paid',
            percent: Math.round((part.amountFen / frame) * 10_000) / 100,
          },
        ],
  )
}
