import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ResolvedProfile, text } from '@goufu/engine'
import { play, type Played, readScenario, sayScenarioFaults, type Scenario, ScenarioError, storeWorld } from '@goufu/scenario'
import {
  createProfiles,
  engineFold,
  type FileLocation,
  openFileStorage,
  saveProfile,
  sealPending,
  type Store,
  verifyStream,
} from '@goufu/store'
import type { Command, Invocation } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { refuse } from '../profile/refuse.ts'
import { reportOf } from '../run/report.ts'
import { sayEnd, sayHead, sayPlayed } from '../run/say-played.ts'
import { onConfiguredStore, onStore } from '../store-command.ts'

/** `goufu run` */
export const run: Command = {
  summary: text(
    '把一个场景逐步走一遍：依据、金额、期限；不写 DATABASE_URL 或 DATA_DIR 时用完即弃的临时数据库',
    'Play a scenario step by step, with basis, money and due dates; in a database thrown away after it, unless DATABASE_URL or DATA_DIR is set',
  ),
  operands: ['SCENARIO.yaml'],
  options: { json: { type: 'boolean', help: text('以 JSON 输出', 'Print JSON') } },
  async run(invocation) {
    const { positionals, terminal, language, environment } = invocation
    const [file = ''] = positionals
    const source = await readFile(file, 'utf8').catch((error: unknown) => {
      if (error instanceof Error && 'code' in error) return null
      throw error
    })
    if (source === null) return refuse(invocation, text(`读不到 ${file}`, `${file} cannot be read`))
    const read = readScenario(source)
    if ('faults' in read) {
      const { zh, en } = sayScenarioFaults(read.faults)
      return refuse(invocation, text(`${file}\n${zh}`, `${file}\n${en}`))
    }
    const { configuredProfile } = await import('@goufu/api')
    const configured = await configuredProfile(read.scenario.profile)
    if ('fault' in configured) return refuse(invocation, configured.fault)
    const perform = (store: Store, settings: Settings) => playOn(store, settings, read.scenario, configured.profile, invocation)
    if ((environment['DATABASE_URL'] ?? environment['DATA_DIR'] ?? '') !== '')
      return onConfiguredStore(invocation, { mayBeNew: true }, (store, config) => perform(store, config))
    const dataDir = await mkdtemp(join(tmpdir(), 'goufu-run-'))
    try {
      // Nothing in a database that is thrown away is real, so drafts can be played.
      return await onStore({ dataDir }, {}, { environment, language, terminal }, (store) =>
        perform(store, { trial: true, files: { directory: join(dataDir, 'files') } }),
      )
    } finally {
      await rm(dataDir, { recursive: true, force: true })
    }
  },
}

/** What of a deployment a scenario is played by. */
interface Settings {
  readonly trial: boolean
  readonly files: FileLocation
}

async function playOn(
  store: Store,
  { trial, files: location }: Settings,
  scenario: Scenario,
  profile: ResolvedProfile,
  invocation: Invocation,
): Promise<number> {
  const { terminal, language, values } = invocation
  const say = values['json'] === true ? () => {} : (lines: readonly string[]) => lines.forEach((line) => terminal.out(line))
  const profiles = createProfiles(store)
  await saveProfile(store, profile, new Date().toISOString())
  say(sayHead(scenario, profile, language))
  const played: Played[] = []
  try {
    const files = await openFileStorage(location)
    const playing = play(scenario, storeWorld(store, profiles, profile, { trial, files }), profile)
    let next = await playing.next()
    while (next.done !== true) {
      say(sayPlayed(next.value, played, language))
      played.push(next.value)
      next = await playing.next()
    }
    await sealPending(store, () => new Date())
    const checks = await Promise.all(next.value.map((id) => verifyStream(store, engineFold(profiles), { type: 'project', id })))
    const sound = checks.every((check) => check?.ok === true)
    say(sayEnd(played, sound, language))
    if (values['json'] === true) terminal.out(JSON.stringify(reportOf(scenario, profile, played, sound), null, 2))
    return sound && played.every((step) => step.mismatches.length === 0) ? exitCodes.done : exitCodes.notAsItShould
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error
    return refuse(invocation, error.text)
  }
}
