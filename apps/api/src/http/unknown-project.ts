import { text } from '@goufu/engine'
import type { Context } from 'hono'
import { problem } from './problem.ts'

/** The answer for a project that does not exist, or did not yet on the day asked for. */
export function unknownProject(c: Context): Response {
  return problem(c, 'unknown-project', {
    detail: text('没有这个项目，或在所问的日期还没有', 'There is no such project, or was none yet on the day asked for'),
  })
}
