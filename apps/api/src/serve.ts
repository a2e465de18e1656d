import { existsSync } from 'node:fs'
import { type ResolvedProfile, text } from '@goufu/engine'
import {
  clearAccounts,
  clearFiles,
  createProfiles,
  createVault,
  engineFold,
  expectReadable,
  expectReadableHeads,
  holdsSamplePeople,
  openFileStorage,
  openStore,
  refoldHeads,
  saveProfile,
  startScheduler,
  startSealer,
  type Store,
  StoreError,
} from '@goufu/store'
import { firstCode } from './accounts/first-code.ts'
import { leakedIn } from './accounts/leaked-passwords.ts'
import { scryptPasswords } from './accounts/passwords.ts'
import { createApp } from './app.ts'
import { banner } from './banner.ts'
import { DEFAULT_PROFILE_ID } from './built-in-profiles.ts'
import { clockOf, notBefore, systemClock, todayOf } from './clock.ts'
import { type Config, languageOfSystem, readConfig, sayConfigFaults } from './config.ts'
import { type ConfiguredProfile, configuredProfile } from './configured-profile.ts'
import { keysOf, sessionSecret } from './keys.ts'
import { listen, ListenError, type Listening } from './listen.ts'
import { createLog, type Log } from './log.ts'
import { SampleError } from './sample-error.ts'
import { starting } from './starting.ts'
import { untilTold } from './stop-signal.ts'

const DAY_MS = 86_400_000
const SAMPLE_IN_PRODUCTION = text(
  '数据库含示例账号，其密码人人可知，不能以 production 运行；请换一个没有装过示例的数据库',
  'The database holds accounts of the sample, whose password everybody knows: it does not run in production. Take a database that never held the sample.',
)
const WEB = new URL('../../web/dist/', import.meta.url)

/**
 * Runs the server until it is told to stop by SIGINT or SIGTERM.
 * @returns the exit code: 0 after a stop, 1 when it could not start; the reasons are on stderr, all at once.
 */
export async function serve(environment: Readonly<Record<string, string | undefined>>): Promise<number> {
  const read = readConfig(environment, 'serve')
  const language = languageOfSystem(environment)
  const configured = await configuredProfile(environment['GOUFU_PROFILE'] || DEFAULT_PROFILE_ID)
  const faults = [
    ...('faults' in read ? [sayConfigFaults(read.faults, language)] : []),
    ...('fault' in configured ? [configured.fault[language]] : []),
  ]
  if ('faults' in read || 'fault' in configured) return refuse(faults.join('\n'))
  const { config } = read
  const log = createLog(config.logLevel)
  try {
    // First of all, so that an address which cannot be had leaves no new database behind.
    const listening = await listen(starting(), config.host, config.port)
    try {
      const store = await openStore(config.location, {
        migrations: config.migrations,
        onConnectionLost: (err) => log.warn({ err }, 'a connection to the database was lost'),
      })
      try {
        await run(config, configured, store, log, listening)
      } finally {
        await store.close()
      }
    } finally {
      await listening.stop()
    }
    return 0
  } catch (error) {
    const sentence = startFault(error, config)
    if (sentence === undefined) throw error
    return refuse(sentence)
  }
}

type Runnable = Extract<ConfiguredProfile, { readonly profile: unknown }>

async function run(config: Config, { profile, builtIn }: Runnable, store: Store, log: Log, listening: Listening): Promise<void> {
  await expectReadable(store)
  await expectReadableHeads(store)
  await refoldHeads(store, engineFold(createProfiles(store)))
  const keys = keysOf(config)
  const signingKey = await keys.signing.current()
  // Before anything is taken: a server without its keys could not read what it is to seal.
  const vault = createVault(store, keys.wrapping, systemClock)
  await vault.ready()
  const files = await openFileStorage(config.files)
  await saveProfile(store, profile, systemClock().toISOString())
  const { trial } = config
  // Everybody knows the password of the sample.
  const production = config.environment === 'production'
  if (production && (await holdsSamplePeople(store))) throw new SampleError(SAMPLE_IN_PRODUCTION)
  const wantsSample = config.sample && !production && mayStart(profile, trial)
  // Loaded where it is wanted: a server without a sample reads no scenarios.
  const samples = wantsSample ? await import('./sample.ts') : null
  const sample = samples === null ? null : await samples.readSample(builtIn)
  const sampleDate =
    samples === null || sample === null ? null : await samples.ensureSample(store, createProfiles(store), profile, sample, { trial, files })
  // For the sample alone, as it is read for the sample alone.
  if (sample !== null && sampleDate !== null) {
    const { ensureSamplePeople } = await import('./accounts/sample-people.ts')
    await ensureSamplePeople(store, sample, scryptPasswords, systemClock())
  }
  const secret = await sessionSecret(vault)
  const code = sampleDate === null ? await firstCode(store, secret, systemClock(), { onlyFirst: true }) : null
  const clock = sampleDate === null ? clockOf(config) : notBefore(sampleDate, clockOf(config))
  const sealer = startSealer(store, {
    now: systemClock,
    signingKey,
    onError: (err) => log.error({ err }, 'a round of sealing failed; the next one tries again'),
  })
  const scheduler = startScheduler(store, {
    today: () => todayOf(clock),
    // By the clock of the world, also where a day is taken for today: it is about when bytes came here.
    alsoDo: async (signal) => {
      await clearFiles(store, files, new Date(Date.now() - config.uncitedDays * DAY_MS))
      await clearAccounts(store.pool, systemClock(), { signal })
    },
    mayMigrate: config.migrations === 'apply',
    onError: (err) =>
      log.error({ err }, 'reminding or clearing uploads failed; what is due stays in the inbox, and the next round makes up for it'),
  })
  let stopping = false
  try {
    const webDirectory = existsSync(new URL('index.html', WEB)) ? WEB : null
    const { largestFile, uncited, origin, trustedProxies, rates } = config
    const isLeaked = config.leakedPasswords === null ? null : leakedIn(config.leakedPasswords)
    const app = createApp({
      store,
      files,
      largestFile,
      uncited,
      origin,
      trustedProxies,
      rates,
      profile,
      trial,
      ownDays: sampleDate === null && !trial,
      clock,
      accounts: { secret, origin, identityProvider: config.identityProvider, isLeaked, secondFactorOf: config.secondFactorOf },
      sampleDate,
      log,
      webDirectory,
      isStopping: () => stopping,
    })
    listening.answerWith(app)
    const { port } = listening
    const lacksSample = wantsSample && sample === null
    // Listened for first: who reads that it has started may tell it to stop at once.
    const told = untilTold()
    process.stdout.write(
      banner({ config, profile, port, notice: store.notice, sampleDate, firstCode: code, lacksSample, hasWeb: webDirectory !== null }),
    )
    await told
    stopping = true
    await listening.stop()
  } finally {
    await scheduler.stop()
    await sealer.stop()
  }
}

/** Whether projects can be opened under the profile at all: under a draft only in a trial. */
function mayStart(profile: ResolvedProfile, trial: boolean): boolean {
  return trial || profile.document.status === 'final'
}

function startFault(error: unknown, config: Config): string | undefined {
  const isFault = error instanceof StoreError || error instanceof ListenError || error instanceof SampleError
  return isFault ? error.text[config.language] : undefined
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`)
  return 1
}
