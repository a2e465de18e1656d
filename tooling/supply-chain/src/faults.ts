import type { BillOfMaterials } from './bill-of-materials.ts'
import type { Installed } from './installed.ts'
import { type Accepted, type KnownBad } from './known-bad.ts'
import { isAllowed } from './licences.ts'
import { type LockFile, packageIdIn, shippedKeys } from './lock-file.ts'
import { isWithin } from './versions.ts'

/** Packages that come from anywhere but a registry, by a digest of their contents. */
export function sourceFaults(lock: LockFile): readonly string[] {
  const faults = Object.entries(lock.packages).flatMap(([key, { resolution }]) => {
    if (packageIdIn(key) === undefined) return [`${key} names no version of a registry`]
    const { integrity, ...more } = resolution
    if (typeof integrity !== 'string' || !/^sha512-[\w+/]{86}==$/.test(integrity)) return [`${key} has no SHA-512 of its contents`]
    return Object.keys(more).map((way) => `${key} is not taken from the registry but by its “${way}”`)
  })
  const asked = Object.entries(lock.importers).flatMap(([folder, { dependencies, devDependencies, optionalDependencies }]) =>
    Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).flatMap(([name, { specifier }]) =>
      /^(?:catalog:|workspace:\*|\d+\.\d+\.\d+[\w.+-]*$)/.test(specifier) ? [] : [`${folder} asks for ${name} by “${specifier}”`],
    ),
  )
  return [...faults, ...asked]
}

/** Packages that want to run something when they are installed, and nobody has decided. @param decided names in `allowBuilds` */
export function buildFaults(installed: ReadonlyMap<string, Installed>, decided: readonly string[]): readonly string[] {
  return [...installed].flatMap(([key, { builds }]) => {
    const name = packageIdIn(key)?.name ?? key
    return builds && !decided.includes(name) ? [`${key} wants to run a script when it is installed; decide on it in allowBuilds`] : []
  })
}

/** Versions that are known to be bad, and are neither absent nor accepted. */
export function knownBadFaults(lock: LockFile, bad: readonly KnownBad[], accepted: readonly Accepted[]): readonly string[] {
  const shipped = shippedKeys(lock)
  return Object.keys(lock.packages).flatMap((key) => {
    const id = packageIdIn(key)
    if (id === undefined) return []
    return bad
      .filter(({ name, affected }) => name === id.name && affected.some((range) => isWithin(id.version, range)))
      .filter(({ id: advisory }) => shipped.has(key) || !accepted.some((each) => each.id === advisory && each.name === id.name))
      .map(
        ({ id: advisory, severity }) => `${key} is known to be bad: ${advisory} (${severity})${shipped.has(key) ? ', and it ships' : ''}`,
      )
  })
}

/** Faults that were accepted and are not there any more: nobody should go on accepting them. */
export function staleFaults(lock: LockFile, bad: readonly KnownBad[], accepted: readonly Accepted[]): readonly string[] {
  const shownWithout = knownBadFaults(lock, bad, [])
  return accepted
    .filter(({ id, name }) => !shownWithout.some((fault) => fault.startsWith(`${name}@`) && fault.includes(id)))
    .map(({ id, name }) => `${id} of ${name} is accepted and not there any more`)
}

/** Packages that the bill leaves out, or tells too little of, and licences that are not allowed. */
export function billFaults(lock: LockFile, bill: BillOfMaterials): readonly string[] {
  const listed = new Map(bill.components.map((component) => [`${component.name}@${component.version}`, component]))
  const missing = Object.keys(lock.packages).filter((key) => !listed.has(key))
  const refs = new Set(bill.components.map((component) => component['bom-ref']))
  const dangling = bill.dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]).filter((ref) => !refs.has(ref))
  return [
    ...missing.map((key) => `the bill of materials lacks ${key}`),
    ...[...new Set(dangling)].map((ref) => `the bill of materials names ${ref} and does not list it`),
    ...[...listed].flatMap(
      ([
        key,
        {
          hashes,
          licenses: [licence],
        },
      ]) => [
        ...(hashes.length === 0 ? [`the bill of materials has no digest of ${key}`] : []),
        ...(licence === undefined ? [`nobody knows the licence of ${key}`] : []),
        ...(licence !== undefined && !isAllowed(licence.expression)
          ? [`${key} is under ${licence.expression}, which is not on the list`]
          : []),
      ],
    ),
  ]
}
