import type { Actor } from '../procurement/actor.ts'
import { creditCodeCheckCharacter } from '../procurement/unified-social-credit-code.ts'

/** An invented person, whose name says so. */
export function person(id: string, role: Actor['role'], organisation: string | null = null): Actor {
  return { id, name: `示例${id}`, role, organisation }
}

/** An invented credit code with its check character. @param first17 its first 17 characters @throws Error when these cannot begin one */
export function creditCode(first17: string): string {
  const check = creditCodeCheckCharacter(first17)
  if (check === undefined) throw new Error(`no credit code begins with ${first17}`)
  return first17 + check
}
