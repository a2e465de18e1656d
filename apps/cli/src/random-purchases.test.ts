import { attempt, type EventDraft, type ProjectState, Rehearsal, type ResolvedProfile } from '@goufu/engine'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { picking, playedWith, undisturbed } from './testing/random-play.ts'
import { scenarioFiles } from './testing/scenario-files.ts'
import { told } from './testing/told.ts'

/** Purchases that are played for each scenario. */
const RUNS = 2

describe.each(scenarioFiles.map((file) => [file.pathname.split('/').slice(-3).join('/'), file] as const))(
  'purchases about as in %s, with anything else tried on the way',
  (_, file) => {
    test('keep their money within its walls and their duties apart, fold to what they are, lose nothing to a refusal and always go on', async () => {
      const story = await told(file)
      fc.assert(
        fc.property(fc.gen(), (gen) => {
          expect(playedWith(story, picking(gen))).toEqual([])
        }),
        { numRuns: RUNS },
      )
    })
  },
)

type Events = readonly EventDraft[]

/** A world whose decider errs: what it accepts is written down otherwise than it was decided. */
function erring(rewrite: (events: Events, state: ProjectState) => Events) {
  return (profile: ResolvedProfile) =>
    new Rehearsal(profile, {
      trial: true,
      decide: (...asked) => {
        const decision = attempt(...asked)
        return decision.outcome === 'accepted' ? { ...decision, events: rewrite(decision.events, asked[1]) } : decision
      },
    })
}

const isOf = (event: EventDraft, stream: string, type: string) => event.stream.type === stream && event.type === type

/** Every event of a type with another amount in it, in fen. */
const withAmount = (stream: string, type: string, amount: (fen: number) => number) => (events: Events) =>
  events.map((event) =>
    isOf(event, stream, type) ? { ...event, data: { ...event.data, amountFen: amount(Number(event.data['amountFen'])) } } : event,
  )

/** A world in which a refusal leaves something behind. */
class Leaky extends Rehearsal {
  override attempt(...asked: Parameters<Rehearsal['attempt']>) {
    const decision = super.attempt(...asked)
    const [projectId, , , today, actor] = asked
    if (decision.outcome === 'refused') {
      const fund = { title: '示例', source: 'general-budget', buyer: '示例', fiscalYear: today.slice(0, 4), appropriatedFen: 0 }
      this.openFund(`left-by-${projectId}`, { ...fund, fiscalYear: Number(fund.fiscalYear) }, today, { ...actor, role: 'finance' })
    }
    return decision
  }
}

describe('this test notices a decider that', () => {
  const story = scenarioFiles.findLast(({ pathname }) => pathname.endsWith('/full-purchase.yaml'))

  test.each([
    ['pays more than the contract', erring(withAmount('project', 'pay', (fen) => fen * 3)), 'paid above the contract'],
    ['pays a fen more out of the fund', erring(withAmount('fund', 'pay', (fen) => fen + 1)), 'paid otherwise than out of the funds'],
    ['reserves less than was budgeted', erring(withAmount('fund', 'reserve', (fen) => fen - 1)), 'not held as it was budgeted'],
    ['reserves more than there is', erring(withAmount('fund', 'reserve', (fen) => fen * 1_000)), 'free -'],
    ['forgets what follows in the fund', erring((events) => events.filter((event) => !isOf(event, 'fund', 'commit'))), 'committedFen -'],
    ['forgets what was done', erring((events) => events.filter(({ type }) => type !== 'screen')), '0 events of the project'],
    [
      'does what was done twice',
      erring((events) => (events[0]?.type === 'report' ? [...events, ...events] : events)),
      '2 events of the project',
    ],
    [
      'takes the money of another project',
      erring((events) =>
        events.map((event) => (isOf(event, 'fund', 'pay') ? { ...event, data: { ...event.data, projectId: 'other' } } : event)),
      ),
      'paid otherwise than out of the funds',
    ],
    [
      'writes into the state it was shown',
      erring((events, state) => {
        Object.assign(state, { title: '另一个' })
        return events
      }),
      'folds to something else',
    ],
    [
      'lets the preparer pay',
      erring((events) =>
        events.map((event) => (isOf(event, 'project', 'pay') ? { ...event, actor: { ...event.actor, id: 'preparer-zhang' } } : event)),
      ),
      'preparer-zhang has prepared or approved, and paid',
    ],
    [
      'keeps something of what it refuses',
      (profile: ResolvedProfile) => new Leaky(profile, { trial: true }),
      'a refusal changed something',
    ],
  ])('%s', async (_, world, fault) => {
    if (story === undefined) throw new Error('There is no such scenario')
    const { profile, requests } = await told(story)
    const found: string[] = []
    try {
      found.push(...playedWith({ profile, requests }, undisturbed, world(profile)))
    } catch (error) {
      // A world so wrong that its streams cannot be folded any more.
      found.push(String(error))
    }
    expect(found.join('\n')).toContain(fault)
  })
})
