import { existsSync } from 'node:fs'
import type { Config } from '@goufu/api'
import { text, type Text } from '@goufu/engine'
import { openStore, type Store, StoreError, type StoreLocation, type StoreOptions } from '@goufu/store'
import type { Invocation } from './command.ts'
import { exitCodes } from './exit-code.ts'

type Environment = Pick<Invocation, 'environment' | 'language' | 'terminal'>

/** Opens the store that the environment names, does some work on it, and closes it whatever happens. */
export async function onConfiguredStore(
  invocation: Environment,
  options: StoreOptions & { readonly mayBeNew: boolean },
  work: (store: Store, config: Config) => Promise<number>,
): Promise<number> {
  const { language, terminal } = invocation
  const read = await configured(invocation)
  if ('code' in read) return read.code
  const { location } = read.config
  if (!options.mayBeNew && 'dataDir' in location && !existsSync(location.dataDir)) {
    const missing: Text = text(
      `数据目录 ${location.dataDir} 不存在。请用 DATA_DIR 或 DATABASE_URL 指明数据所在。`,
      `There is no data directory ${location.dataDir}. Say with DATA_DIR or DATABASE_URL where the data is.`,
    )
    terminal.err(missing[language])
    return exitCodes.cannot
  }
  return onStore(location, options, invocation, (store) => work(store, read.config))
}

/** The configuration that the environment gives; where it is faulty, every fault is said. */
export async function configured({
  environment,
  language,
  terminal,
}: Environment): Promise<{ readonly config: Config } | { readonly code: number }> {
  const { readConfig, sayConfigFaults } = await import('@goufu/api')
  const read = readConfig(environment, 'store')
  if (!('faults' in read)) return read
  terminal.err(sayConfigFaults(read.faults, language))
  return { code: exitCodes.cannot }
}

/** Opens a store, does some work on it, and closes it whatever happens. */
export async function onStore(
  location: StoreLocation,
  options: StoreOptions,
  invocation: Environment,
  work: (store: Store) => Promise<number>,
): Promise<number> {
  return sayingStoreErrors(invocation, async () => {
    const store = await openStore(location, options)
    try {
      return await work(store)
    } finally {
      await store.close()
    }
  })
}

/** Does some work, and says in a sentence why a store, or what it was to do, cannot be. */
export async function sayingStoreErrors(
  { language, terminal }: Pick<Environment, 'language' | 'terminal'>,
  work: () => Promise<number>,
): Promise<number> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    terminal.err(error.text[language])
    return exitCodes.cannot
  }
}
