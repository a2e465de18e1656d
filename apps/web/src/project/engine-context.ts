import type { Actor, Context } from '@goufu/engine'
import type { ProjectAnswer } from '../api/types.ts'

/** What the engine must be told to judge a task of this project on the day it was read at. */
export function contextOf(answer: ProjectAnswer, actor: Actor): Context {
  return { today: answer.asOf, actor, suppliers: answer.suppliers, funds: answer.funds }
}
