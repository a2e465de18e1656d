import { readFile } from 'node:fs/promises'
import { type CalendarDate, type ResolvedProfile, type Text, text } from '@goufu/engine'
import { play, readScenario, sayScenarioFaults, type Scenario, storeWorld } from '@goufu/scenario'
import { type FileStorage, listProjects, type Profiles, type Store } from '@goufu/store'
import { ensureSampleOrganisations } from './accounts/sample-people.ts'
import type { BuiltInProfile } from './built-in-profiles.ts'
import { SampleError } from './sample-error.ts'
import { uuidFor } from './uuid-for.ts'

/**
 * The sample that comes with a profile: its own, or its full purchase up to the day that this is meant to be looked at on.
 * @returns `null` where it has neither.
 * @throws SampleError listing every fault.
 */
export async function readSample(builtIn: BuiltInProfile): Promise<Scenario | null> {
  const own = await scenarioIn(builtIn, 'sample.yaml')
  if (own !== null) return own
  const whole = await scenarioIn(builtIn, 'full-purchase.yaml')
  return whole?.viewOn === undefined ? null : upTo(whole, whole.viewOn)
}

async function scenarioIn({ scenarios }: BuiltInProfile, name: string): Promise<Scenario | null> {
  const file = new URL(name, scenarios)
  const source = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  })
  if (source === null) return null
  const read = readScenario(source)
  if ('faults' in read) {
    const { zh, en } = sayScenarioFaults(read.faults)
    throw new SampleError(text(`${file.pathname}\n${zh}`, `${file.pathname}\n${en}`))
  }
  return read.scenario
}

/** A scenario as far as it has come on a day. */
function upTo(scenario: Scenario, day: CalendarDate): Scenario {
  const entered = (section: Scenario['projects']) => Object.fromEntries(Object.entries(section).filter(([, { on }]) => on <= day))
  return {
    ...scenario,
    suppliers: entered(scenario.suppliers),
    funds: entered(scenario.funds),
    projects: entered(scenario.projects),
    steps: scenario.steps.filter((step) => ('do' in step ? step.on : step.look) <= day),
  }
}

/**
 * Makes sure that a store which was empty when it was first opened holds the sample, all of it: one that was broken off is
 * played to its end. A store with other projects is left alone.
 * @returns the day the sample is meant to be looked at on; `null` where the store does not hold it.
 * @throws SampleError when it does not come out as it says.
 */
export async function ensureSample(
  store: Store,
  profiles: Profiles,
  profile: ResolvedProfile,
  sample: Scenario,
  options: { readonly trial?: boolean; readonly files?: FileStorage } = {},
): Promise<CalendarDate | null> {
  const viewOn = sample.viewOn ?? null
  const holding = await howMuchIsThere(store, sample)
  if (holding === 'other') return null
  if (holding === 'all') return viewOn
  // First of all, so that what it opens belongs to them.
  await ensureSampleOrganisations(store, sample)
  const idOf = (number: number) => uuidFor(`${profile.id} ${sample.title} ${number}`)
  const mismatches: Text[] = []
  for await (const played of play(sample, storeWorld(store, profiles, profile, options), profile, { idOf })) {
    // After it was broken off, earlier steps are looked at with later ones done already.
    if (holding === 'none')
      mismatches.push(
        ...played.mismatches.map(({ about, expected, found }) =>
          text(
            `第 ${played.step} 步：${about} 应为 ${expected}，实为 ${found}`,
            `step ${played.step}: ${about} is ${found}, not ${expected}`,
          ),
        ),
      )
  }
  if (mismatches.length > 0)
    throw new SampleError(
      text(
        ['样例走下来与它写的不符：', ...mismatches.map(({ zh }) => zh)].join('\n'),
        ['The sample does not come out as it says:', ...mismatches.map(({ en }) => en)].join('\n'),
      ),
    )
  return viewOn
}

async function howMuchIsThere(store: Store, sample: Scenario): Promise<'none' | 'part' | 'all' | 'other'> {
  const some = await listProjects(store, { after: null, limit: 1, search: null })
  const [first = ''] = Object.keys(sample.projects)
  let part = false
  let any = false
  for (const [name, project] of Object.entries(sample.projects)) {
    const code = typeof project['code'] === 'string' ? project['code'] : ''
    const page = await listProjects(store, { after: null, limit: 10, search: code })
    const there = page?.items.find((item) => item.code === code)
    const accepted = sample.steps.filter((step) => 'do' in step && (step.project ?? first) === name && step.expect.outcome === 'accepted')
    if (there === undefined || there.version < accepted.length + 1) part = true
    if (there !== undefined) any = true
  }
  if (!part) return 'all'
  if (any) return 'part'
  return (some?.items.length ?? 0) === 0 ? 'none' : 'other'
}
