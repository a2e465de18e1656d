import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { normalised } from './passwords.ts'

/** Says of a password whether it is on a list of those that were leaked. */
export type IsLeaked = (password: string) => Promise<boolean>

/** The list that comes as a package: some 49,000 of the most common ones. Loaded when a password is first set, and read once. */
let common: Promise<ReadonlySet<string>> | undefined

async function loadCommon(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  return new Set(dictionary['passwords-common'])
}

/**
 * Whether a password is one of the common ones of published leaks, whatever its case; or is one of them once the digits and signs around
 * it are left out, or said twice.
 */
export async function isCommon(password: string): Promise<boolean> {
  const list = await (common ??= loadCommon())
  const written = normalised(password).toLowerCase()
  const bare = written.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return [written, bare].flatMap((one) => [one, halfOf(one)]).some((one) => one.length > 0 && list.has(one))
}

/** What is said twice in a row, once; nothing else has a half. */
function halfOf(word: string): string {
  const half = word.slice(0, word.length / 2)
  return half + half === word ? half : ''
}

/** A line is a SHA-1 in capitals, and may go on with a colon and a count: as the downloaders of published collections write them. */
const LINE = /^([0-9A-F]{40})(?::\d+)?\r?$/
/** Longer than any two lines. */
const WINDOW = 160

/**
 * Looks passwords up in a file of SHA-1s in ascending order, one a line, however large: by halves, some forty reads for all that were ever
 * published. The file may be replaced while the server runs.
 * @throws what the file system says where the file cannot be read, and an error where it holds something else
 */
export function leakedIn(path: string): IsLeaked {
  return async (password) => {
    const wanted = createHash('sha1').update(normalised(password)).digest('hex').toUpperCase()
    const file = await open(path)
    try {
      return await isIn(file, wanted)
    } finally {
      await file.close()
    }
  }
}

async function isIn(file: FileHandle, wanted: string): Promise<boolean> {
  const { size } = await file.stat()
  let [low, high] = [0, size]
  // Between them lies the beginning of the line, if there is one.
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const line = await lineFrom(file, middle)
    if (line === null) high = middle
    else if (line.hash === wanted) return true
    else if (line.hash > wanted) high = middle
    else low = line.end
  }
  return false
}

/** The first line that begins at a place of a file or behind it, and where it ends; `null` where none does. */
async function lineFrom(file: FileHandle, place: number): Promise<{ readonly hash: string; readonly end: number } | null> {
  // One byte before it says whether a line begins there.
  const from = Math.max(0, place - 1)
  const { buffer, bytesRead } = await file.read(Buffer.alloc(WINDOW), 0, WINDOW, from)
  const text = buffer.toString('latin1', 0, bytesRead)
  const begin = place === 0 ? 0 : text.indexOf('\n') + 1
  if ((place > 0 && begin === 0) || begin >= text.length) return null
  const stop = text.indexOf('\n', begin)
  const end = stop === -1 ? text.length : stop
  const [, hash] = LINE.exec(text.slice(begin, end)) ?? []
  if (hash === undefined) throw new Error(`The list of leaked passwords does not hold a SHA-1 in each line: byte ${from + begin}.`)
  return { hash, end: from + end + 1 }
}
