import type { Problem } from './types.ts'

/** The API answered with a problem. */
export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail)
    this.name = 'ProblemError'
    this.problem = problem
  }
}

/** The API could not be reached, or something in between answered in its place. */
export class UnreachableError extends Error {
  constructor(cause: unknown) {
    super('The API cannot be reached', { cause })
    this.name = 'UnreachableError'
  }
}

/** The problem in an error, if it is one. */
export function problemOf(error: unknown): Problem | null {
  return error instanceof ProblemError ? error.problem : null
}
