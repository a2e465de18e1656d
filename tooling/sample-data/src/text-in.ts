import type { JsonObject } from '@goufu/engine'

/** A text that a form asks for. @throws Error when there is none. */
export function textIn(input: JsonObject, field: string): string {
  const value = input[field]
  if (typeof value !== 'string') throw new Error(`${field} is no text: ${JSON.stringify(input)}`)
  return value
}
