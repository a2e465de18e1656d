/** What a log tells of an error. */
export interface LoggedError {
  readonly type: string
  readonly message: string
  /** Where it came from: the lines of its stack without the message. */
  readonly at: string
  readonly code?: string
  /** What of the database it is about; names of tables and constraints, never values. */
  readonly table?: string
  readonly constraint?: string
  readonly cause?: LoggedError
  readonly errors?: readonly LoggedError[]
}

/** Errors lead to their causes; no chain is followed further. */
const DEEPEST = 5

/**
 * An error for the log. What people typed is left out: PostgreSQL repeats values in its message and its details, a reader of JSON repeats
 * the text it could not read, and whatever else hangs on an error may be the request itself.
 */
export function loggedError(error: unknown, depth = DEEPEST): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'something was thrown that is no error', at: '' }
  const told = (name: string) => {
    const value: unknown = name in error ? Reflect.get(error, name) : undefined
    return typeof value === 'string' ? { [name]: value } : {}
  }
  const goesOn = depth > 0
  return {
    type: error.name,
    message: messageOf(error),
    at: linesOf(error),
    ...told('code'),
    ...told('table'),
    ...told('constraint'),
    ...(goesOn && error.cause !== undefined ? { cause: loggedError(error.cause, depth - 1) } : {}),
    ...(goesOn && error instanceof AggregateError ? { errors: error.errors.map((each) => loggedError(each, depth - 1)) } : {}),
  }
}

function messageOf(error: Error): string {
  return repeatsInput(error) ? error.message.replaceAll(/"[^]*"|'[^]*'|`[^]*`/g, '…').replaceAll(/\d+/g, 'n') : error.message
}

/** Whether its message may hold what somebody sent: one of PostgreSQL's, or of a reader of texts. */
function repeatsInput(error: Error): boolean {
  return 'severity' in error || error instanceof SyntaxError || error instanceof URIError || error instanceof RangeError || 'input' in error
}

function linesOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')
}
