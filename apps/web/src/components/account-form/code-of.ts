import { FieldFault } from './field-fault.ts'

/** The six digits of an authenticator, however they were grouped. @throws FieldFault for anything else */
export function codeOf(typed: string, sentence: string): string {
  const digits = typed.replaceAll(/[\s-]/g, '')
  if (!/^\d{6}$/.test(digits)) throw new FieldFault('code', sentence)
  return digits
}
