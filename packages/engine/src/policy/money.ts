/** An amount of money as an integer number of fen (1 yuan = 100 fen). */
export type Fen = number

/** An exact fraction: two thirds and 5‰ are shares no decimal holds. */
export interface Share {
  readonly numerator: number
  readonly denominator: number
}

/** `percent(40)` is 40/100. */
export function percent(value: number): Share {
  return { numerator: value, denominator: 100 }
}

/** How a portion that does not come out even becomes whole fen. */
export type Rounding = 'halfUp' | 'down'

/** A share of an amount, in fen, by the named rounding. Exact for every safe integer amount. */
export function portion(share: Share, amount: Fen, rounding: Rounding): Fen {
  const product = BigInt(amount) * BigInt(share.numerator)
  const divisor = BigInt(share.denominator)
  return Number(rounding === 'down' ? product / divisor : (product * 2n + divisor) / (divisor * 2n))
}

/** Whether shares add up to exactly one, by cross-multiplication. */
export function sharesSumToOne(shares: readonly Share[]): boolean {
  const sum = shares.reduce(
    (total, share) => ({
      numerator: total.numerator * BigInt(share.denominator) + BigInt(share.numerator) * total.denominator,
      denominator: total.denominator * BigInt(share.denominator),
    }),
    { numerator: 0n, denominator: 1n },
  )
  return sum.numerator === sum.denominator
}

/** `25000000` → `250,000.00`; always two decimals, thousands grouped. */
export function formatYuan(amount: Fen): string {
  const sign = amount < 0 ? '-' : ''
  const absolute = Math.abs(amount)
  let yuan = String(Math.floor(absolute / 100))
  for (let at = yuan.length - 3; at > 0; at -= 3) yuan = `${yuan.slice(0, at)},${yuan.slice(at)}`
  return `${sign}${yuan}.${String(absolute % 100).padStart(2, '0')}`
}

/** `25000000` → `25`, `25000001` → `25.000001`: in units of 10,000 yuan, exact, without trailing noughts. */
export function formatTenThousandYuan(amount: Fen): string {
  const sign = amount < 0 ? '-' : ''
  const absolute = Math.abs(amount)
  const rest = String(absolute % 1_000_000)
    .padStart(6, '0')
    .replace(/0+$/, '')
  return `${sign}${Math.floor(absolute / 1_000_000)}${rest === '' ? '' : `.${rest}`}`
}

/** Reads yuan as a person types it (`250,000.00`, `1200.5`); `undefined` for anything that is not whole non-negative fen. */
export function parseYuan(value: string): Fen | undefined {
  const match = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(value.trim().replaceAll(/[,，]/g, ''))
  if (match === null) return undefined
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}

/** `40/100` → `40%`, `1250/10000` → `12.5%`; other denominators as `n/d`, thousandths as `5‰`. */
export function formatShare(share: Share): string {
  if (share.denominator === 100) return `${share.numerator}%`
  if (share.denominator === 10_000) return `${share.numerator / 100}%`
  if (share.denominator === 1000) return `${share.numerator}‰`
  return `${share.numerator}/${share.denominator}`
}
