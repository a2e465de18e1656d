import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'

const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.union([z.string(), z.object({ type: z.string() })]).optional(),
  licenses: z.array(z.object({ type: z.string() })).optional(),
  // An old one has a list there, which runs nothing.
  scripts: z.record(z.string(), z.unknown()).catch({}),
})

/** What the manifest of an installed package says. */
export interface Installed {
  readonly licence: string | undefined
  /** Whether it wants to run a program of its own when it is installed. */
  readonly builds: boolean
}

/** Every package that is installed here, by name and version. Those for other systems are not. */
export async function readInstalled(root: string): Promise<ReadonlyMap<string, Installed>> {
  const store = join(root, 'node_modules/.pnpm')
  const found = new Map<string, Installed>()
  for (const folder of await readdir(store)) {
    const modules = join(store, folder, 'node_modules')
    for (const entry of await entriesOf(modules)) {
      const manifest = await manifestIn(join(modules, entry))
      if (manifest === undefined) continue
      const { name, version, license, licenses, scripts } = manifest
      const licence = typeof license === 'string' ? license : (license?.type ?? licenses?.map(({ type }) => type).join(' OR '))
      const builds = ['preinstall', 'install', 'postinstall'].some((script) => script in scripts)
      found.set(`${name}@${version}`, { licence: licence === '' ? undefined : licence, builds })
    }
  }
  return found
}

/** The package that lies in a folder of pnpm's itself; the others there are links to theirs. */
async function entriesOf(modules: string): Promise<readonly string[]> {
  const names: string[] = []
  for (const entry of await readdir(modules, { withFileTypes: true }).catch(nothingThere)) {
    if (entry.isDirectory() && entry.name.startsWith('@'))
      for (const inner of await readdir(join(modules, entry.name), { withFileTypes: true })) {
        if (inner.isDirectory()) names.push(join(entry.name, inner.name))
      }
    else if (entry.isDirectory() && !entry.name.startsWith('.')) names.push(entry.name)
  }
  return names
}

async function manifestIn(folder: string): Promise<z.output<typeof manifestSchema> | undefined> {
  try {
    return manifestSchema.parse(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw new Error(`The manifest in ${folder} cannot be read.`, { cause: error })
  }
}

/** A file beside the folders. */
function nothingThere(error: unknown): [] {
  if (error instanceof Error && 'code' in error && (error.code === 'ENOTDIR' || error.code === 'ENOENT')) return []
  throw error
}
