import { describe, expect, it } from 'vitest'
import { date } from '../policy/calendar-date.ts'
import type { ResolvedProfile, ResolvedTask } from '../policy/resolved-profile.ts'
import { newerSample } from '../testing/newer-sample.ts'
import { sample } from '../testing/sample-profile.ts'
import { people, planStep, played, toContract } from '../testing/sample-purchase.ts'
import type { Step } from '../testing/sample-purchase.ts'
import { projectImpact } from './project-impact.ts'

/** The sample without one of its tasks, as a later version might be. */
function without(key: string): ResolvedProfile {
  const stages = sample.process.stages.map((stage) => ({ ...stage, tasks: stage.tasks.filter((task) => task.key !== key) }))
  return { ...sample, version: '2.0.0', digest: '2'.repeat(64), process: { ...sample.process, stages } }
}

function impactAfter(steps: readonly Step[], after = newerSample) {
  const rehearsal = played(steps)
  const context = rehearsal.context(date('2025-04-10'), people.preparer)
  return projectImpact(sample, after, rehearsal.project('p'), date('2025-04-01'), context)
}

describe('what another version would change for a project', () => {
  it('is nothing where no task stands otherwise, and then nothing stands against it', () => {
    expect(impactAfter(toContract)).toEqual({ against: [], tasks: [] })
  })

  it('is told by task: what goes, and how it stood; and a task that was done stands against it', () => {
    const { against, tasks: changed } = impactAfter([planStep], without('plan'))
    expect(against.map(({ rule }) => rule)).toEqual(['version-lacks-tasks'])
    expect(changed.find(({ address }) => address === 'plan')).toMatchObject({ before: { status: 'done' }, after: null })
  })

  it('is told of a task by the day it falls due, but of none that was done', () => {
    const later = (key: string): ResolvedProfile => {
      const due = { op: 'value', kind: 'date', value: date('2030-01-01') } as const
      const change = (task: ResolvedTask) => (task.key === key ? { ...task, due } : task)
      const stages = sample.process.stages.map((stage) => ({ ...stage, tasks: stage.tasks.map(change) }))
      return { ...newerSample, process: { ...sample.process, stages } }
    }
    expect(impactAfter([], later('plan')).tasks).toMatchObject([
      { address: 'plan', before: { status: 'ready' }, after: { status: 'ready', due: '2030-01-01' } },
    ])
    expect(impactAfter([planStep], later('plan')).tasks).toEqual([])
  })

  it('is refused for the version it goes by already, whoever asks', () => {
    expect(impactAfter([planStep], sample).against.map(({ rule }) => rule)).toEqual(['version-same'])
  })
})
