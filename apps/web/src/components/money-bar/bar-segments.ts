import type { MoneyView, Text } from '@goufu/engine'

export interface BarSegment {
  readonly title: Text
  readonly share: string
  readonly paid: boolean
  /** Width in per cent of the frame, two decimals. */
  readonly percent: number
}

/** The instalments with an amount, lot after lot, as parts of the appropriation (of the contract where none is known). */
export function barSegments(money: MoneyView, instalments: MoneyView['instalments']): readonly BarSegment[] {
  const frame = Math.max(money.budgetFen ?? 0, money.contractFen ?? 0)
  if (frame === 0) return []
  return instalments.flatMap((part) =>
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
