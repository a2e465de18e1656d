import * as z from 'zod'
import { parse } from 'yaml'

const dependencies = z.record(z.string(), z.object({ specifier: z.string(), version: z.string() })).default({})

const lockSchema = z.object({
  lockfileVersion: z.string(),
  importers: z.record(z.string(), z.object({ dependencies, devDependencies: dependencies, optionalDependencies: dependencies })),
  packages: z.record(z.string(), z.object({ resolution: z.record(z.string(), z.unknown()), deprecated: z.string().optional() })),
  snapshots: z.record(
    z.string(),
    z.object({
      dependencies: z.record(z.string(), z.string()).default({}),
      optionalDependencies: z.record(z.string(), z.string()).default({}),
    }),
  ),
})

/** What pnpm has decided: every package with the digest of its contents, and who asked for it. */
export type LockFile = z.output<typeof lockSchema>

/** Reads a lock file. @throws ZodError when it is not of the form that is known here */
export function readLockFile(text: string): LockFile {
  return lockSchema.parse(parse(text))
}

/** A package by its name and version. */
export interface PackageId {
  readonly name: string
  readonly version: string
}

/** Reads `@scope/name@1.2.3`; `undefined` for anything that names no version of a registry. */
export function packageIdIn(key: string): PackageId | undefined {
  const [, name, version] = /^((?:@[\w.-]+\/)?[\w.-]+)@(\d+\.\d+\.\d+[\w.+-]*)$/.exec(key) ?? []
  return name === undefined || version === undefined ? undefined : { name, version }
}

/** The key of a package without what its peers are. */
export function keyOf(snapshot: string): string {
  const peers = snapshot.indexOf('(')
  return peers === -1 ? snapshot : snapshot.slice(0, peers)
}

/** What a snapshot asks for, as snapshots; optional packages too. */
export function askedBy(lock: LockFile, snapshot: string): readonly string[] {
  const found = lock.snapshots[snapshot]
  return found === undefined ? [] : snapshotsOf({ ...found.dependencies, ...found.optionalDependencies })
}

/** Names with versions as snapshots; an alias stands for the package that it names, a link for nothing. */
export function snapshotsOf(wanted: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(wanted).flatMap(([name, version]) => {
    if (version.startsWith('link:')) return []
    return [/^\d/.test(version) ? `${name}@${version}` : version]
  })
}

/** Folders of what is run where people work; everything else only builds or tests. */
const SHIPPED = /^(?:apps|packages|profiles)\//

/** The keys of everything that what ships needs, directly or through others. */
export function shippedKeys(lock: LockFile): ReadonlySet<string> {
  const waiting = Object.entries(lock.importers)
    .filter(([folder]) => SHIPPED.test(folder))
    .flatMap(([, { dependencies, optionalDependencies }]) =>
      snapshotsOf(
        Object.fromEntries(Object.entries({ ...dependencies, ...optionalDependencies }).map(([name, { version }]) => [name, version])),
      ),
    )
  const seen = new Set<string>()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    waiting.push(...askedBy(lock, next))
  }
  return new Set([...seen].map(keyOf))
}
