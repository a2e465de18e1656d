/** Where a command writes. */
export interface Terminal {
  /** What was asked for. */
  out(line: string): void
  /** What stands in the way. */
  err(line: string): void
  /** How far something is; there only where somebody looks on, and gone when the next line is written. */
  readonly live?: (line: string) => void
}
