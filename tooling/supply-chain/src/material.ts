import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod'
import { type BillOfMaterials, billOfMaterials } from './bill-of-materials.ts'
import { type Installed, readInstalled } from './installed.ts'
import { type LockFile, readLockFile } from './lock-file.ts'

const ROOT = new URL('../../../', import.meta.url).pathname
const workspaceSchema = z.object({ allowBuilds: z.record(z.string(), z.boolean()) })

/** What the project is made of. */
export interface Material {
  readonly lock: LockFile
  readonly installed: ReadonlyMap<string, Installed>
  readonly bill: BillOfMaterials
  /** Names of packages whose build scripts somebody has decided on. */
  readonly decided: readonly string[]
}

/** Reads the lock file, the workspace and what is installed. */
export async function readMaterial(): Promise<Material> {
  const [lock, installed, workspace] = await Promise.all([
    readFile(join(ROOT, 'pnpm-lock.yaml'), 'utf8').then(readLockFile),
    readInstalled(ROOT),
    readFile(join(ROOT, 'pnpm-workspace.yaml'), 'utf8'),
  ])
  const { allowBuilds } = workspaceSchema.parse(parse(workspace))
  return { lock, installed, bill: billOfMaterials(lock, installed), decided: Object.keys(allowBuilds) }
}
