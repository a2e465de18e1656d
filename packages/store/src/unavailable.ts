/** What the system says of a server that cannot be reached, or that has gone. */
const SYSTEM = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
])

/** What PostgreSQL says: a connection that failed (08), one too many, a server that stops, has crashed, or is starting. */
const SQLSTATE = /^(?:08...|53300|57P0[123])$/

/** What the driver says of a connection that broke or never came about; it gives these no code. */
const DRIVER = /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/

/** Whether an error means that the database cannot be reached at present: nothing is wrong with what was asked. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  // Names that resolve to several addresses fail once for each.
  if (error instanceof AggregateError) return error.errors.length > 0 && error.errors.every((each) => isUnavailable(each))
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null
  if (code === null) return DRIVER.test(error.message)
  if (SQLSTATE.test(code)) return true
  // A missing file is not a missing server, though the system has one word for both.
  return SYSTEM.has(code) && 'syscall' in error && (code !== 'ENOENT' || error.syscall === 'connect')
}
