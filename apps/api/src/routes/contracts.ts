import { draftContract, sightOf, text } from '@goufu/engine'
import { readProject } from '@goufu/store'
import { Hono } from 'hono'
import { todayOf } from '../clock.ts'
import { describe } from '../http/describe.ts'
import type { ApiEnv, RouteServices } from '../http/env.ts'
import { problem } from '../http/problem.ts'
import { contextOf } from '../http/project-answer.ts'
import { unknownProject } from '../http/unknown-project.ts'
import { contractDraftSchema } from '../schemas/contract.ts'

/** The contract of a project on the template of its document. */
export function contractRoutes({ profiles, clock }: RouteServices) {
  return new Hono<ApiEnv>().get(
    '/projects/:id/tasks/:address/contract',
    describe({
      tag: 'projects',
      action: 'contract.read',
      reads: 'project',
      summary: '按示范文本填写的合同 / The contract, filled on the template of the document',
      description:
        'At a task that signs a contract: with what the purchase knows before it is signed, with the contract as it stands after.',
      answer: contractDraftSchema,
      problems: ['unknown-project', 'unknown-task'],
    }),
    async (c) => {
      const picture = await readProject(c.var.store, profiles, c.req.param('id'))
      if (picture === undefined) return unknownProject(c)
      const today = todayOf(clock)
      const context = contextOf(picture, c.var.actor, today)
      const { state } = sightOf(picture.profile, picture.project.state, c.var.actor, today)
      const draft = draftContract(picture.profile, state, c.req.param('address'), {}, context)
      if (draft !== null) return c.json(draft)
      return problem(c, 'unknown-task', {
        detail: text('这项任务不签合同，或者文件没有合同文本', 'The task signs no contract, or the document has no template of one'),
      })
    },
  )
}
