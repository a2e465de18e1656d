import { readFile, readdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Tree } from './fault.ts'

const READ = new Set(['.ts', '.tsx', '.mts', '.js', '.mjs', '.css', '.html', '.json', '.yaml', '.yml', '.md', '.svg'])
const SKIPPED = new Set(['node_modules', 'dist', 'coverage'])

/** Reads a repository from disk: everything but installed, built and hidden files. */
export async function readTree(root: string): Promise<Tree> {
  const tree = new Map<string, string>()
  const visit = async (folder: string): Promise<void> => {
    const entries = await readdir(join(root, folder), { withFileTypes: true })
    await Promise.all(
      entries.map(async (entry) => {
        if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) return
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`
        if (entry.isDirectory()) await visit(path)
        else if (entry.isFile() && READ.has(extname(entry.name))) tree.set(path, await readFile(join(root, path), 'utf8'))
      }),
    )
  }
  await visit('')
  return new Map([...tree].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** The TypeScript sources of a tree. */
export function sources(tree: Tree): readonly (readonly [path: string, text: string])[] {
  return [...tree].filter(([path]) => /\.[mc]?tsx?$/.test(path))
}

/** Whether a file is a test or only helps tests, so that it never runs outside them. */
export function isTest(path: string): boolean {
  return /\.(test|e2e|bench)\.tsx?$/.test(path) || /\/(testing|fixtures)\//.test(path)
}
