/** `25000000` fen → `250,000.00`; always two decimals, thousands grouped. */
export function yuan(fen: number): string {
  const absolute = Math.abs(fen)
  const whole = String(Math.floor(absolute / 100)).replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',')
  return `${fen < 0 ? '-' : ''}${whole}.${String(absolute % 100).padStart(2, '0')}`
}

/** Reads yuan as a person types it (`250,000.00`, `1200.5`, `１２００`); `undefined` for anything but whole, non-negative fen. */
export function readYuan(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').trim().replaceAll(',', '')
  const match = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(plain)
  return match === null ? undefined : Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}

/** Fen in units of ten thousand yuan without trailing zeros: `7500000` → `7.5`. */
export function tenThousands(fen: number): string {
  const decimals = String(fen % 1_000_000)
    .padStart(6, '0')
    .replace(/0+$/, '')
  const whole = String(Math.floor(fen / 1_000_000))
  return decimals === '' ? whole : `${whole}.${decimals}`
}

/** Hundredths of a point: `8550` → `85.50`. */
export function points(hundredths: number): string {
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`
}

/** Reads points as typed (`85.5`) into hundredths; `undefined` for more than two decimals or anything else. */
export function readPoints(typed: string): number | undefined {
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(typed.normalize('NFKC').trim())
  return match === null ? undefined : Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}
