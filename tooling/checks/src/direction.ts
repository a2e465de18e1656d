import { dirname, join } from 'node:path/posix'
import type { Check, Fault } from './fault.ts'
import { importsOf } from './syntax.ts'
import { isTest, sources } from './tree.ts'
import { packageImported, packageOf, packagesOf } from './workspace.ts'
import type { Package } from './workspace.ts'

/** The one file of an application in which profiles are named. */
export const COMPOSITION = /^apps\/[^/]+\/src\/built-in-profiles\.ts$/

/** What each package may import, by folder. Profiles and tooling have rules of their own below. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'packages/engine': [],
  'packages/store': ['packages/engine'],
  'packages/scenario': ['packages/engine', 'packages/store'],
  'apps/web': ['packages/engine'],
  'apps/api': ['packages/engine', 'packages/store', 'packages/scenario'],
  'apps/cli': ['packages/engine', 'packages/store', 'packages/scenario', 'apps/api'],
}

/** Inside the engine: which folders each folder may import besides itself. */
const ENGINE = 'packages/engine/src/'
const ENGINE_MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  policy: [],
  access: ['policy'],
  procurement: ['policy'],
  casework: ['policy'],
  profile: ['policy', 'access', 'procurement', 'casework'],
}

/** Dependencies point one way: `profiles → engine ← store ← apps`, and inside the engine `policy ← access, procurement, casework ← profile`. */
export const direction: Check = (tree) => {
  const packages = packagesOf(tree)
  const faults: Fault[] = []
  const parents = new Map<string, string>()
  for (const [path, text] of sources(tree)) {
    const from = packageOf(packages, path)
    if (from === undefined) continue
    for (const { specifier, line } of importsOf(path, text)) {
      const fault = specifier.startsWith('.')
        ? relativeFault(from, path, join(dirname(path), specifier))
        : packageFault(packages, parents, from, path, specifier)
      if (fault !== null) faults.push({ path, line, say: fault })
    }
  }
  return faults
}

function relativeFault(from: Package, path: string, target: string): string | null {
  if (!target.startsWith(`${from.directory}/`)) return `reaches into the files of another package (${target}); import it by its name`
  if (isTest(target) && !isTest(path)) return `imports ${target}, which only tests may use`
  // A test may play a whole purchase to see what one part of it does.
  if (!path.startsWith(ENGINE) || isTest(path)) return null
  const [folder, inside] = folderOf(path)
  const [targetFolder, targetInside] = folderOf(target)
  // The files beside the folders are the package's face: they may import everything, and nothing may import them.
  if (!inside) return null
  if (!targetInside) return `imports ${targetFolder}, the entry of its own package; import the file that holds it`
  const allowed = ENGINE_MAY_IMPORT[folder]
  if (allowed === undefined)
    return `lies in ${folder}/, which the direction check does not know: give it its place in tooling/checks/src/direction.ts`
  return folder === targetFolder || allowed.includes(targetFolder) ? null : `${folder}/ may not import ${targetFolder}/`
}

function folderOf(path: string): readonly [name: string, inside: boolean] {
  const [first = '', ...rest] = path.slice(ENGINE.length).split('/')
  return [first, rest.length > 0]
}

function packageFault(
  packages: readonly Package[],
  parents: Map<string, string>,
  from: Package,
  path: string,
  specifier: string,
): string | null {
  const imported = packageImported(packages, specifier)
  if (imported === undefined) return null
  const { target, subpath } = imported
  if (!target.exports.has(subpath)) return `${specifier} is not something that ${target.name} exports`
  if (target === from) return `imports its own package by name; import the file`
  if (from.directory.startsWith('tooling/')) return null
  if (target.directory.startsWith('tooling/')) return isTest(path) ? null : `${target.name} is tooling: only tests may import it`
  if (target.directory.startsWith('profiles/')) return profileFault(parents, from, path, target)
  if (from.directory.startsWith('profiles/')) {
    return target.directory === 'packages/engine' ? null : `a profile imports the engine and its parent profile, never ${target.name}`
  }
  const allowed = MAY_IMPORT[from.directory]
  if (allowed === undefined)
    return `${from.directory} is a package that the direction check does not know: give it its place in tooling/checks/src/direction.ts`
  return allowed.includes(target.directory) ? null : `${from.name} may not import ${target.name}`
}

function profileFault(parents: Map<string, string>, from: Package, path: string, target: Package): string | null {
  if (from.directory.startsWith('profiles/')) {
    const parent = parents.get(from.directory) ?? target.name
    parents.set(from.directory, parent)
    return parent === target.name ? null : `a profile has one parent: ${from.name} imports ${parent} and ${target.name}`
  }
  return COMPOSITION.test(path) ? null : `a profile is imported only by an application's src/built-in-profiles.ts`
}
