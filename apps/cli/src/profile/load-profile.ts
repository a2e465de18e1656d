import { access } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BuiltInProfile } from '@goufu/api'
import { isText, type Profile, type Text, text } from '@goufu/engine'

/** Whether somebody named a folder rather than an id: ids have no slash. */
export function isFolder(name: string): boolean {
  return /[\\/]/.test(name)
}

/** Loads the profile that an author is writing in a folder, or says in a sentence why that cannot be done. */
export async function loadProfile(folder: string): Promise<BuiltInProfile | { readonly fault: Text }> {
  const source = join(folder, 'src', 'index.ts')
  if (!(await exists(source))) return { fault: text(`没有文件 ${source}`, `There is no file ${source}`) }
  const loaded = await load(source, folder)
  if ('fault' in loaded) return loaded
  const profiles = loaded.exported.filter(isProfile)
  const [profile] = profiles
  if (profile === undefined) return { fault: text(`${source} 没有导出政策档案`, `${source} exports no profile`) }
  if (profiles.length > 1) {
    const ids = profiles.map(({ id }) => id).join(', ')
    return { fault: text(`${source} 导出了几份政策档案：${ids}`, `${source} exports several profiles: ${ids}`) }
  }
  return { profile, scenarios: pathToFileURL(join(resolve(folder), 'scenarios/')) }
}

async function load(source: string, folder: string): Promise<{ readonly exported: readonly unknown[] } | { readonly fault: Text }> {
  try {
    const module: unknown = await import(pathToFileURL(resolve(source)).href)
    return { exported: typeof module === 'object' && module !== null ? Object.values(module) : [] }
  } catch (error) {
    // An author's file can throw anything; what it says is what the author mends.
    const { zh, en } = reasonOf(error)
    const place = error instanceof Error ? placeIn(error, folder) : null
    return {
      fault: text(
        `${source} 读不进来：${zh}${place === null ? '' : `（${place}）`}`,
        `${source} does not load: ${en}${place === null ? '' : ` (${place})`}`,
      ),
    }
  }
}

/** What a thrown error says. An author's folder may hold an engine of its own, so a fault of the engine is known by what it carries. */
function reasonOf(error: unknown): Text {
  if (!(error instanceof Error)) return text(String(error), String(error))
  return 'text' in error && isText(error.text) ? error.text : text(error.message, error.message)
}

/** The line of the author's own files that an error comes from. */
function placeIn({ stack = '' }: Error, folder: string): string | null {
  const root = [pathToFileURL(`${resolve(folder)}/`).href, `${resolve(folder)}/`].find((start) => stack.includes(start))
  if (root === undefined) return null
  const [, file, line] = /^([^\s:)?]+)[^\s:)]*:(\d+)/.exec(stack.slice(stack.indexOf(root) + root.length)) ?? []
  return file === undefined || line === undefined ? null : `${join(folder, file)}:${line}`
}

/** Enough to tell a profile from other exports; whether it is sound is for the check to say. */
function isProfile(value: unknown): value is Profile {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'document' in value &&
    'clauses' in value &&
    Array.isArray(value.clauses)
  )
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && 'code' in error) return false
      throw error
    },
  )
}
