import { attempt, type Context, date, type ProjectState, type ResolvedProfile, type TaskCommand } from '@goufu/engine'
import type { Benchmark } from '../measure.ts'
import { before, steps } from '../purchase/rehearsed.ts'

/** One attempt as the program makes it, and what must come of it. */
interface Attempt {
  readonly profile: ResolvedProfile
  readonly state: ProjectState
  readonly address: string
  readonly command: TaskCommand
  readonly context: Context
  readonly outcome: string
}

const REPEATS = 2000

/**
 * Decides tasks in the middle of a purchase, every rule judged and traced: the second payment while its evaluation is missing (refused)
 * and once it is passed (accepted), and the award. Beside it, reading the project's state from JSON: what a program would do anyway.
 */
export const attemptBenchmark: Benchmark = {
  name: 'attempt',
  operation: 'attempts',
  goal: { rate: 20_000 },
  open: async () => {
    const attempts = [at('second-payment', 'accepted'), early('second-payment', 'midterm-evaluation'), at('award', 'accepted')]
    for (const { outcome, ...given } of attempts) {
      const decision = decide(given)
      if (decision.outcome !== outcome) throw new Error(`${given.address} was to be ${outcome}: ${JSON.stringify(decision)}`)
    }
    const json = attempts.map(({ state }) => JSON.stringify(state))
    return {
      subjects: [
        {
          name: 'engine',
          run: () => {
            for (let repeat = 0; repeat < REPEATS; repeat += 1) for (const given of attempts) decide(given)
            return REPEATS * attempts.length
          },
        },
        {
          name: 'JSON.parse of the project',
          run: () => {
            for (let repeat = 0; repeat < REPEATS; repeat += 1) for (const text of json) JSON.parse(text)
            return REPEATS * json.length
          },
        },
      ],
      close: async () => undefined,
    }
  },
}

function decide({ profile, state, address, command, context }: Omit<Attempt, 'outcome'>) {
  return attempt(profile, state, address, command, context)
}

/** A task when its turn has come. */
function at(task: string, outcome: string): Attempt {
  const { rehearsal, profile, step, actor } = before(task)
  return {
    profile,
    state: rehearsal.project('project'),
    address: task,
    command: { input: step.input, justifications: {} },
    context: rehearsal.context(date(step.on), actor),
    outcome,
  }
}

/** A task as somebody tries it before another one is done. */
function early(task: string, missing: string): Attempt {
  const { rehearsal } = before(missing)
  const step = steps.find((candidate) => candidate.task === task)
  const { actor } = before(task)
  if (step === undefined) throw new Error(`The sample purchase has no ${task}`)
  return { ...at(task, 'refused'), state: rehearsal.project('project'), context: rehearsal.context(date(step.on), actor) }
}
