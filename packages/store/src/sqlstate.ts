/** The five characters by which PostgreSQL names a fault; `null` for an error of another kind. */
export function sqlstateOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code) ? error.code : null
}
