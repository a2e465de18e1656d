import { expect, test } from 'vitest'
import { addDays } from '../policy/calendar-date.ts'
import { sample } from '../testing/sample-profile.ts'
import { inTwoLots } from '../testing/sample-lots.ts'
import { detours, people, played, type Step, toArchive, toContract, toPublicNotice, toSecondPayment } from '../testing/sample-purchase.ts'
import { projectSummary } from './project-summary.ts'
import { projectView } from './project-view.ts'

const purchases: readonly (readonly [string, readonly Step[]])[] = [
  ...[toPublicNotice, toContract, toSecondPayment].map((steps, index): [string, readonly Step[]] => [`part ${index + 1}`, steps]),
  ...toArchive.map((_, index): [string, readonly Step[]] => [`its first ${index} steps`, toArchive.slice(0, index)]),
  ['the whole purchase', toArchive],
  ['in two lots', inTwoLots],
  ...Object.entries(detours),
]

test.each(purchases)('%s: the summary tells the stage and the first due date that the view tells', (_, steps) => {
  const rehearsal = played(steps)
  const state = rehearsal.project('p')
  for (const days of [0, 1, 20, 200, 900]) {
    const context = rehearsal.context(addDays(state.lastEffectiveOn, days), people.preparer)
    const view = projectView(sample, state, context)
    const due = [...view.overdue, ...(view.nextDue === null ? [] : [view.nextDue])]
    const first = due.find((one) => due.every((other) => one.due <= other.due)) ?? null
    expect(projectSummary(sample, state, context)).toEqual({
      stage: view.stages.find(({ status }) => status === 'current')?.title ?? null,
      urgent: first,
    })
  }
})
