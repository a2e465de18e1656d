import { dirname } from 'node:path/posix'
import type { Tree } from './fault.ts'

/** A package of this repository. */
export interface Package {
  readonly name: string
  /** Its folder, e.g. `packages/engine`. */
  readonly directory: string
  /** What others may import: `.` and subpaths such as `./testing`. */
  readonly exports: ReadonlySet<string>
}

interface Manifest {
  readonly name?: string
  readonly exports?: Readonly<Record<string, unknown>>
}

/** The packages two levels below the root. */
export function packagesOf(tree: Tree): readonly Package[] {
  return [...tree]
    .filter(([path]) => /^[^/]+\/[^/]+\/package\.json$/.test(path))
    .map(([path, text]) => {
      const manifest = JSON.parse(text) as Manifest
      return { name: manifest.name ?? path, directory: dirname(path), exports: new Set(Object.keys(manifest.exports ?? {})) }
    })
}

/** The package in whose folder a file lies. */
export function packageOf(packages: readonly Package[], path: string): Package | undefined {
  return packages.find(({ directory }) => path.startsWith(`${directory}/`))
}

/** Splits `@goufu/engine/testing` into the package's name and the exported path `./testing`; `undefined` for a package from elsewhere. */
export function packageImported(
  packages: readonly Package[],
  specifier: string,
): { readonly target: Package; readonly subpath: string } | undefined {
  const target = packages.find(({ name }) => specifier === name || specifier.startsWith(`${name}/`))
  return target && { target, subpath: `.${specifier.slice(target.name.length)}` }
}
