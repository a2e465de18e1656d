import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Reading, writing, running for anybody but the owner. */
const OTHERS = 0o077

/** Other accounts of the machine can read what should be its owner's alone. */
export class ExposedFile extends Error {
  override readonly name = 'ExposedFile'
}

/**
 * The text of a file that its owner alone can read; `undefined` where there is none.
 * @throws ExposedFile when others can read it
 */
export async function readPrivate(file: string): Promise<string | undefined> {
  try {
    if (((await stat(file)).mode & OTHERS) !== 0) throw new ExposedFile(file)
    return await readFile(file, 'utf8')
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined
    throw error
  }
}

/** Writes a file for its owner alone, in a directory for its owner alone; one that is there by now is left as it is. */
export async function makePrivate(file: string, text: string): Promise<void> {
  const draft = await draftOf(file, text)
  // Unlike renaming, this leaves a file alone that is there by now.
  await link(draft, file).catch((error: unknown) => {
    if (!isCode(error, 'EEXIST')) throw error
  })
  await rm(draft)
}

/** Writes a file for its owner alone in the place of another. */
export async function replacePrivate(file: string, text: string): Promise<void> {
  await rename(await draftOf(file, text), file)
}

/** Whole under another name first: nobody ever reads half a file. */
async function draftOf(file: string, text: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const draft = join(dirname(file), `.${randomUUID()}-${basename(file)}`)
  await writeFile(draft, text, { mode: 0o600, flag: 'wx', flush: true })
  return draft
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
