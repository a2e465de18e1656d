const UNITS = ['KB', 'MB', 'GB'] as const

/** A number of bytes as people say it: `512 B`, `1.2 MB`. A kilobyte has 1,024 bytes, as file managers count. */
export function bytesText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  let value = bytes / 1024
  let unit = 0
  while (value >= 1023.95 && unit < UNITS.length - 1) {
    value /= 1024
    unit += 1
  }
  return `${value < 10 ? Number(value.toFixed(1)) : Math.round(value)} ${UNITS[unit] ?? ''}`
}
