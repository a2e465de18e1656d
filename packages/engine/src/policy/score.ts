/** Points of a scorecard as integer hundredths: 85.50 points are 8550. */
export type Hundredths = number

/** Arithmetic mean of hundredths, rounded half up to a hundredth; `undefined` for no marks. */
export function meanHundredths(values: readonly Hundredths[]): Hundredths | undefined {
  if (values.length === 0) return undefined
  const sum = values.reduce((total, value) => total + value, 0)
  return Math.floor((2 * sum + values.length) / (2 * values.length))
}

/** `8550` → `85.50`. */
export function formatHundredths(value: Hundredths): string {
  return `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`
}
