import { type ContractDraft, draftContract, masked, sightOf, text } from '@goufu/engine'
import { readProject } from '@goufu/store'
import { type Context, Hono } from 'hono'
import { todayOf } from '../clock.ts'
import { commandHeaders, describe } from '../http/describe.ts'
import type { ApiEnv, RouteServices } from '../http/env.ts'
import { jsonBody } from '../http/json-body.ts'
import { commandId } from '../http/preconditions.ts'
import { problem } from '../http/problem.ts'
import { contextOf } from '../http/project-answer.ts'
import { unknownProject } from '../http/unknown-project.ts'
import { unmaskBody, unmaskProblems } from '../http/unmask.ts'
import { body } from '../http/validate.ts'
import { contractDraftSchema } from '../schemas/contract.ts'

/** The contract of a project on the template of its document. */
export function contractRoutes({ profiles, clock }: RouteServices) {
  const draftOf = async (c: Context<ApiEnv>, id: string, address: string): Promise<ContractDraft | Response> => {
    const picture = await readProject(c.var.store, profiles, id)
    if (picture === undefined) return unknownProject(c)
    const today = todayOf(clock)
    const context = contextOf(picture, c.var.actor, today)
    const { state } = sightOf(picture.profile, picture.project.state, c.var.actor, today)
    const draft = draftContract(picture.profile, state, address, {}, context)
    if (draft !== null) return draft
    return problem(c, 'unknown-task', {
      detail: text('这项任务不签合同，或者文件没有合同文本', 'The task signs no contract, or the document has no template of one'),
    })
  }
  return new Hono<ApiEnv>()
    .get(
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
        const draft = await draftOf(c, c.req.param('id'), c.req.param('address'))
        return draft instanceof Response ? draft : c.json(masked(draft))
      },
    )
    .post(
      '/projects/:id/tasks/:address/contract/unmask',
      describe({
        tag: 'projects',
        action: 'personal-data.unmask',
        summary: '查看合同中遮盖的内容 / The contract with nothing masked, for a reason',
        headers: commandHeaders,
        answer: contractDraftSchema,
        problems: [...unmaskProblems, 'unknown-project', 'unknown-task'],
      }),
      commandId,
      jsonBody,
      body(unmaskBody),
      async (c) => {
        const id = c.req.param('id')
        const draft = await draftOf(c, id, c.req.param('address'))
        if (draft instanceof Response) return draft
        await c.var.noteReading({ action: 'personal-data.unmask', subject: { type: 'project', id }, reason: c.req.valid('json').reason })
        return c.json(draft)
      },
    )
}
