import { createHash } from 'node:crypto'
import type { Installed } from './installed.ts'
import { readByHand } from './licences.ts'
import { askedBy, keyOf, type LockFile, packageIdIn, shippedKeys, snapshotsOf } from './lock-file.ts'

interface Component {
  readonly type: 'library'
  readonly 'bom-ref': string
  readonly name: string
  readonly version: string
  readonly purl: string
  /** `excluded` for what only builds or tests. */
  readonly scope: 'required' | 'excluded'
  readonly hashes: readonly { readonly alg: 'SHA-512'; readonly content: string }[]
  readonly licenses: readonly { readonly expression: string }[]
  readonly properties: readonly { readonly name: string; readonly value: string }[]
}

/** A bill of materials of CycloneDX 1.6. */
export interface BillOfMaterials {
  readonly bomFormat: 'CycloneDX'
  readonly specVersion: '1.6'
  readonly serialNumber: string
  readonly version: 1
  readonly metadata: { readonly component: { readonly type: 'application'; readonly 'bom-ref': string; readonly name: string } }
  readonly components: readonly Component[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
}

/** Made from the lock file alone but for the licences; the same lock file gives the same bytes. */
export function billOfMaterials(lock: LockFile, installed: ReadonlyMap<string, Installed>): BillOfMaterials {
  const shipped = shippedKeys(lock)
  const askers = askersOf(lock)
  const components = Object.entries(lock.packages).flatMap(([key, { resolution }]): readonly Component[] => {
    const id = packageIdIn(key)
    if (id === undefined) return []
    const { licence, from } = licenceOf(key, installed, askers)
    return [
      {
        type: 'library',
        'bom-ref': purlOf(key),
        ...id,
        purl: purlOf(key),
        scope: shipped.has(key) ? 'required' : 'excluded',
        hashes: hashesOf(resolution['integrity']),
        licenses: licence === undefined ? [] : [{ expression: licence }],
        properties: from === 'manifest' ? [] : [{ name: 'goufu:licence-from', value: from }],
      },
    ]
  })
  const digest = createHash('sha256').update(JSON.stringify(components)).digest('hex')
  const uuid = [digest.slice(0, 8), digest.slice(8, 12), `8${digest.slice(13, 16)}`, `8${digest.slice(17, 20)}`, digest.slice(20, 32)].join(
    '-',
  )
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuid}`,
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': 'goufu', name: 'goufu' } },
    components,
    dependencies: dependenciesOf(lock),
  }
}

/** What package of a registry it is (purl). */
function purlOf(key: string): string {
  const id = packageIdIn(key)
  return id === undefined ? key : `pkg:npm/${id.name.replace(/^@/, '%40')}@${id.version}`
}

function hashesOf(integrity: unknown): Component['hashes'] {
  const [, encoded] = typeof integrity === 'string' ? (/^sha512-([\w+/]{86}==)$/.exec(integrity) ?? []) : []
  return encoded === undefined ? [] : [{ alg: 'SHA-512', content: Buffer.from(encoded, 'base64').toString('hex') }]
}

type LicenceSource = 'manifest' | 'a list that was read by hand' | 'the package that it is a build of' | 'nowhere'

/** Builds for other systems are not installed here: they are parts of the package that asks for them, under its licence. */
function licenceOf(
  key: string,
  installed: ReadonlyMap<string, Installed>,
  askers: ReadonlyMap<string, readonly string[]>,
): { readonly licence: string | undefined; readonly from: LicenceSource } {
  const licence = installed.get(key)?.licence
  if (licence !== undefined) return { licence, from: 'manifest' }
  const read = readByHand[packageIdIn(key)?.name ?? '']
  if (read !== undefined) return { licence: read, from: 'a list that was read by hand' }
  const asker = installed.has(key) ? undefined : (askers.get(key) ?? []).find((each) => installed.get(each)?.licence !== undefined)
  if (asker === undefined) return { licence: undefined, from: 'nowhere' }
  return { licence: installed.get(asker)?.licence, from: 'the package that it is a build of' }
}

function askersOf(lock: LockFile): ReadonlyMap<string, readonly string[]> {
  const askers = new Map<string, string[]>()
  for (const [snapshot, { optionalDependencies }] of Object.entries(lock.snapshots))
    for (const asked of snapshotsOf(optionalDependencies)) askers.set(keyOf(asked), [...(askers.get(keyOf(asked)) ?? []), keyOf(snapshot)])
  return askers
}

function dependenciesOf(lock: LockFile): BillOfMaterials['dependencies'] {
  const asked = new Map<string, Set<string>>()
  for (const snapshot of Object.keys(lock.snapshots)) {
    const ref = purlOf(keyOf(snapshot))
    const all = asked.get(ref) ?? new Set()
    for (const each of askedBy(lock, snapshot)) all.add(purlOf(keyOf(each)))
    asked.set(ref, all)
  }
  return [...asked].map(([ref, dependsOn]) => ({ ref, dependsOn: [...dependsOn] }))
}
