import * as z from 'zod'
import { problemKinds, type ProblemCode } from '../http/problem.ts'
import { fieldIssueSchema, findingSchema } from './common.ts'

const codes = Object.keys(problemKinds) as [ProblemCode, ...ProblemCode[]] // keys of a table that is not empty

/** RFC 9457. `title` and `detail` are in the language of `Accept-Language`; findings and issues carry both. */
export const problemSchema = z
  .object({
    type: z.string().meta({ description: 'urn:goufu:problem:<code>' }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.enum(codes),
    findings: z.array(findingSchema).optional(),
    issues: z.array(fieldIssueSchema).optional(),
    version: z.int().optional().meta({ description: 'The version there is now' }),
  })
  .meta({ id: 'Problem', description: 'application/problem+json (RFC 9457)' })
