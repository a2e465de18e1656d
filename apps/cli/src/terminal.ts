/** Where a command writes. */
export interface Terminal {
  /** What was asked for. */
  out(line: string): void
  /** What stands in the way. */
  err(line: string): void
}
