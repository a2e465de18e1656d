import { isWayIn } from '../session/way-in.ts'
import { ProblemError, UnreachableError } from './problem-error.ts'
import type { Problem } from './types.ts'

/** What every request carries. */
export interface Caller {
  readonly language: string
  /** In which of one's own posts; the first of them where none is named. */
  readonly post: string | null
  /** Hears that the session is over, or lacks a step. */
  readonly onSignedOut: () => void
}

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly query?: Readonly<Record<string, string | number | null | undefined>>
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

/**
 * One request to the API.
 * @throws ProblemError for a problem answer, UnreachableError when there is no answer of the API at all
 */
export async function request<T>(caller: Caller, path: string, options: RequestOptions = {}): Promise<T> {
  const response = await send(caller, path, options)
  const json = await readJson(response)
  if (response.ok) return json as T // the parsed edge: the API's schemas are the same as ours
  throw faultOf(caller, response.status, json)
}

/** Reads the bytes at an address. @throws as {@link request} does */
export async function download(caller: Caller, path: string): Promise<Blob> {
  const response = await send(caller, path, {})
  if (response.ok) return response.blob()
  throw faultOf(caller, response.status, await readJson(response))
}

/** What stands in the way, by an answer that is not what was asked for. */
export function faultOf(caller: Caller, status: number, json: unknown): ProblemError | UnreachableError {
  if (!isProblem(json)) return new UnreachableError(new Error(`HTTP ${status}`))
  if (isWayIn(json.code)) caller.onSignedOut()
  return new ProblemError(json)
}

/** Who asks, in which language. */
export function callerHeaders(caller: Caller): Readonly<Record<string, string>> {
  return {
    accept: 'application/json, application/problem+json',
    'accept-language': caller.language,
    ...(caller.post === null ? {} : { 'goufu-post': caller.post }),
  }
}

async function send(caller: Caller, path: string, options: RequestOptions): Promise<Response> {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(options.query ?? {})) {
    if (value !== null && value !== undefined && value !== '') query.set(name, String(value))
  }
  const search = query.size > 0 ? `?${query}` : ''
  try {
    return await fetch(`/api/v1${path}${search}`, {
      method: options.method ?? 'GET',
      headers: {
        ...callerHeaders(caller),
        ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...options.headers,
      },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    })
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new UnreachableError(cause)
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch (cause) {
    throw new UnreachableError(cause)
  }
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'detail' in value && 'status' in value
}
