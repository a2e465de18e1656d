import { type FieldIssue, fieldIssues, type Text, text } from '@goufu/engine'
import type { Context, MiddlewareHandler } from 'hono'
import { validator } from 'hono-openapi'
import type * as z from 'zod'
import type { ApiEnv } from './env.ts'
import { problem, sentences } from './problem.ts'

/** What is read is left for `c.req.valid(target)`. */
interface Read<T extends 'query' | 'json', S extends z.ZodType> {
  in: { [K in T]: z.input<S> }
  out: { [K in T]: z.output<S> }
}

/** Holds the query of a request to a schema. Unknown parameters are refused: a misspelt filter must not look like an answer. */
export function query<S extends z.ZodType>(schema: S): MiddlewareHandler<ApiEnv, string, Read<'query', S>> {
  return validator<S, 'query', ApiEnv, string, z.input<S>, z.output<S>, Read<'query', S>>('query', schema, (result, c) => {
    if (result.success) return undefined
    return invalid(c, 'invalid-query', issuesOf(result.error))
  })
}

/** Holds the JSON body of a request to a schema. */
export function body<S extends z.ZodType>(schema: S): MiddlewareHandler<ApiEnv, string, Read<'json', S>> {
  return validator<S, 'json', ApiEnv, string, z.input<S>, z.output<S>, Read<'json', S>>('json', schema, (result, c) => {
    if (result.success) return undefined
    return invalid(c, 'invalid-input', issuesOf(result.error))
  })
}

/** A problem that lists what is wrong field by field. Where all of it is of one sort, the problem is of that sort. */
export function invalid(c: Context, code: 'invalid-query' | 'invalid-input', issues: readonly FieldIssue[]): Response {
  const kinds = new Set(issues.map((issue) => issue.kind))
  const [kind] = kinds
  return problem(c, kinds.size === 1 && kind !== undefined ? kind : code, {
    detail: sentences(issues.map(sayIssue), text('请检查输入', 'Check the input')),
    issues,
  })
}

function sayIssue({ path, message }: FieldIssue): Text {
  return path === '' ? message : text(`${path}：${message.zh}`, `${path}: ${message.en}`)
}

function issuesOf(error: unknown): readonly FieldIssue[] {
  // The parsed edge: what a zod schema reports through the standard interface are zod's own issues.
  return fieldIssues({ issues: error } as z.ZodError)
}
