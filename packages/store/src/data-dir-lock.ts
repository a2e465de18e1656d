import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import { StoreError } from './store-error.ts'

const holderSchema = z.object({ pid: z.int().positive(), host: z.string(), startedAt: z.string() })
type Holder = z.infer<typeof holderSchema>

export interface DataDirLock {
  release(): Promise<void>
}

/**
 * Takes the data directory for this process, because the embedded database would let a second one open it too.
 * The lock of a process that is gone is taken over.
 * @throws StoreError `data-dir-in-use`, in words that name the process and the file.
 */
export async function lockDataDir(dataDir: string): Promise<DataDirLock> {
  const path = join(dataDir, 'goufu.lock')
  const mine = JSON.stringify({ pid: process.pid, host: hostname(), startedAt: await startOf(process.pid) } satisfies Holder)
  const draft = `${path}.${process.pid}`
  // Written in full and then linked, so that nobody ever reads half a lock.
  await writeFile(draft, mine, { mode: 0o600 })
  try {
    while (!(await linked(draft, path))) await removeIfStale(path, dataDir)
  } finally {
    await rm(draft, { force: true })
  }
  return { release: () => rm(path, { force: true }) }
}

async function linked(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path)
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
}

async function removeIfStale(path: string, dataDir: string): Promise<void> {
  const text = await readIfThere(path)
  if (text === undefined) return
  const holder = parseHolder(text)
  if (holder === undefined || !(await isGone(holder))) throw inUse(path, dataDir, holder)
  // Another process may have taken over between the reading and now. Moving is atomic: what was moved is looked at
  // again, and a lock that is not the stale one goes back.
  const aside = `${path}.stale.${process.pid}`
  try {
    await rename(path, aside)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return
    throw error
  }
  if ((await readIfThere(aside)) !== text) await linked(aside, path)
  await rm(aside, { force: true })
}

async function isGone(holder: Holder): Promise<boolean> {
  if (holder.host !== hostname()) return false
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    if (hasCode(error, 'ESRCH')) return true
    if (!hasCode(error, 'EPERM')) throw error
  }
  // The number may have been given to another process since.
  return (await startOf(holder.pid)) !== holder.startedAt
}

/** When a process started, in ticks since boot with the boot's id; empty where the system does not tell. */
async function startOf(pid: number): Promise<string> {
  const stat = await readIfThere(`/proc/${pid}/stat`)
  const boot = await readIfThere('/proc/sys/kernel/random/boot_id')
  if (stat === undefined || boot === undefined) return ''
  const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return `${boot.trim()}/${afterName[19] ?? ''}`
}

function parseHolder(text: string): Holder | undefined {
  try {
    return holderSchema.parse(JSON.parse(text))
  } catch {
    return undefined // not a lock this program wrote: the answer is the same refusal, without a process number
  }
}

function inUse(path: string, dataDir: string, holder: Holder | undefined): StoreError {
  const zh = holder === undefined ? '另一进程' : `进程 ${holder.pid}（主机 ${holder.host}）`
  const en = holder === undefined ? 'another process' : `process ${holder.pid} on ${holder.host}`
  return new StoreError('data-dir-in-use', {
    zh: `数据目录 ${dataDir} 正被${zh}使用。请先停止它；若确认没有进程在使用，请删除 ${path}。`,
    en: `The data directory ${dataDir} is in use by ${en}. Stop it first; if nothing uses it, delete ${path}.`,
  })
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ESRCH')) return undefined
    throw error
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
