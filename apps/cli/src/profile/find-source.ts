import { readdir, readFile } from 'node:fs/promises'
import type { ProfileFault } from '@goufu/engine'

/** A fault, and the file and line where it is mended; `null` where the sources do not tell. */
export interface LocatedFault extends ProfileFault {
  readonly source: string | null
}

/** Finds for each fault of a profile, or of an ancestor that is built in, where it stands. @param folder of the profile itself */
export async function locateFaults(faults: readonly ProfileFault[], id: string, folder: URL): Promise<readonly LocatedFault[]> {
  const { builtInProfiles, scenariosOf } = await import('@goufu/api')
  const folderOf = (profile: string): URL | null => {
    if (profile === id) return folder
    return builtInProfiles.has(profile) ? new URL('../', scenariosOf(profile)) : null
  }
  const sources = new Map<string, Sources>()
  for (const profile of new Set(faults.map((fault) => fault.profile))) {
    const at = folderOf(profile)
    if (at !== null) sources.set(profile, await readSources(at))
  }
  return faults.map((fault) => ({ ...fault, source: findSource(fault, sources.get(fault.profile) ?? new Map()) }))
}

/** A profile's source file by its name, line by line. */
type Sources = ReadonlyMap<string, readonly string[]>

/** Reads the sources of the profile in a folder, tests left out. */
async function readSources(folder: URL): Promise<Sources> {
  const names = await readdir(new URL('src/', folder))
  const own = names.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).toSorted()
  const texts = await Promise.all(own.map((name) => readFile(new URL(`src/${name}`, folder), 'utf8')))
  return new Map(own.map((name, index) => [`src/${name}`, (texts[index] ?? '').split('\n')]))
}

/**
 * Where a fault is mended, as `src/4-suppliers.ts:12`: where its key is given to something, else where it is named, else where its clause
 * stands. `null` where the sources name none of them.
 */
export function findSource({ key, clause }: Pick<ProfileFault, 'key' | 'clause'>, sources: Sources): string | null {
  const named = quoted(key)
  const tests = [
    (line: string) => named.some((name) => line.includes(`(${name}`)),
    (line: string) => named.some((name) => line.includes(`key: ${name}`)),
    (line: string) => named.some((name) => line.includes(name)),
    (line: string) => quoted(clause).some((path) => line.includes(`(${path}`)),
  ]
  for (const test of tests)
    for (const [file, lines] of sources) {
      const index = lines.findIndex(test)
      if (index >= 0) return `${file}:${index + 1}`
    }
  return null
}

function quoted(word: string): readonly string[] {
  return word === '' ? [] : [`'${word}'`, `"${word}"`, `\`${word}\``]
}
