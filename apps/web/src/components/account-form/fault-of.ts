import { problemOf, UnreachableError } from '../../api/problem-error.ts'
import { FieldFault } from './field-fault.ts'

/** A sentence, and the field it is about; `null` for none of them. */
export interface SaidFault {
  readonly field: string | null
  readonly sentence: string
}

/** Problems that are about one field, by what the API calls that field or what is typed there. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  'wrong-credentials': ['password'],
  'wrong-password': ['current', 'password'],
  'weak-password': ['next'],
  'wrong-code': ['code'],
  taken: ['username'],
  'unknown-organisation': ['organisation'],
  'organisation-ended': ['organisation'],
  'out-of-reach': ['organisation', 'parent'],
}

export interface FaultWords {
  readonly unreachable: string
  readonly unexpected: string
  /** Reads an issue in the language of the screens. */
  readonly say: (text: { readonly zh: string; readonly en: string }) => string
}

/**
 * What to say of an error, and where.
 * @param fields names of the fields there are
 */
export function faultOf(error: unknown, fields: readonly string[], words: FaultWords): SaidFault {
  if (error instanceof FieldFault) return { field: error.field, sentence: error.message }
  if (error instanceof UnreachableError) return { field: null, sentence: words.unreachable }
  const problem = problemOf(error)
  if (problem === null) return { field: null, sentence: words.unexpected }
  const issue = problem.issues?.find(({ path }) => fields.includes(path))
  if (issue !== undefined) return { field: issue.path, sentence: words.say(issue.message) }
  const field = FIELDS[problem.code]?.find((name) => fields.includes(name)) ?? null
  return { field, sentence: problem.detail }
}
