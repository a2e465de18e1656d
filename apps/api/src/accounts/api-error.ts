/** The code of an error by which better-auth refuses something; `undefined` for any other error, which is a fault. */
export function apiErrorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || error.name !== 'APIError' || !('statusCode' in error) || !('body' in error)) return undefined
  const { statusCode, body } = error
  if (typeof statusCode !== 'number' || Math.floor(statusCode / 100) === 5) return undefined
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string' ? body.code : 'REFUSED'
}
