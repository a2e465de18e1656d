import { type Actor, masked } from '@goufu/engine'
import * as z from 'zod'
import { bodyProblems } from './describe.ts'
import type { ProblemCode } from './problem.ts'

/** Why somebody has to see what is masked. */
export const unmaskBody = z
  .strictObject({ reason: z.string().trim().min(1).max(400).meta({ description: 'It is put on record with who asks' }) })
  .meta({ id: 'Unmask' })

/** Problems of a request to see what is masked, beside those of what it is in. */
export const unmaskProblems: readonly ProblemCode[] = [...bodyProblems, 'command-id-missing', 'command-id-malformed']

/** The record of a supplier as it is shown: masked, but for the supplier itself, whose own it is. */
export function shownTo<T>({ role }: Pick<Actor, 'role'>, supplier: T): T {
  return role === 'supplier' ? supplier : masked(supplier)
}
