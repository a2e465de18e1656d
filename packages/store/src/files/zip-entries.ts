import type { FileHandle } from 'node:fs/promises'

// APPNOTE.TXT, 4.3.7, 4.3.12 and 4.3.16: local header, central directory, its end.
const LOCAL_HEADER = 0x04034b50
const DIRECTORY_ENTRY = 0x02014b50
const DIRECTORY_END = 0x06054b50
const END_BYTES = 22
/** Its last two bytes tell the length of the comment behind it. */
const COMMENT_LENGTH_AT = END_BYTES - 2
const LONGEST_COMMENT = 0xffff
const ENTRY_BYTES = 46
/** Where an entry tells how many bytes it has when it is unpacked. */
const UNPACKED_AT = 24
/** Where an entry tells the lengths of its name, its extra field and its comment, two bytes each. */
const LENGTHS_AT = 28
/** No document comes near; a directory that is longer is not worth reading. */
const LARGEST_DIRECTORY = 4 * 1024 * 1024

/** What a ZIP package says it holds. */
export interface ZipContents {
  readonly names: ReadonlySet<string>
  /** How many bytes it comes to when it is unpacked. */
  readonly unpacked: number
}

/** What a ZIP package holds, by its directory; `undefined` where it is none, or not a whole one. */
export async function zipContents(handle: FileHandle, size: number): Promise<ZipContents | undefined> {
  const first = await bytesAt(handle, 0, Math.min(4, size))
  if (first.length < 4 || first.readUInt32LE(0) !== LOCAL_HEADER) return undefined
  const end = await directoryEnd(handle, size)
  if (end === undefined) return undefined
  const [length, offset] = [end.bytes.readUInt32LE(12), end.bytes.readUInt32LE(16)]
  if (length > LARGEST_DIRECTORY || offset + length > end.at) return undefined
  return contentsIn(await bytesAt(handle, offset, length), end.bytes.readUInt16LE(10))
}

/**
 * Whether a file can be read as a ZIP package, whatever it begins with: programs look for its directory at its end. Such a file is two
 * things at once.
 */
export async function endsAsZip(handle: FileHandle, size: number): Promise<boolean> {
  return (await directoryEnd(handle, size)) !== undefined
}

/** Where the directory ends: a record whose comment ends with the file, so that all readers find the same one. */
async function directoryEnd(handle: FileHandle, size: number): Promise<{ readonly at: number; readonly bytes: Buffer } | undefined> {
  const tailAt = Math.max(0, size - END_BYTES - LONGEST_COMMENT)
  const tail = await bytesAt(handle, tailAt, size - tailAt)
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== DIRECTORY_END || at + END_BYTES + tail.readUInt16LE(at + COMMENT_LENGTH_AT) !== tail.length) continue
    return { at: tailAt + at, bytes: tail.subarray(at) }
  }
  return undefined
}

function contentsIn(directory: Buffer, count: number): ZipContents | undefined {
  const names = new Set<string>()
  let [at, unpacked] = [0, 0]
  for (let entry = 0; entry < count; entry += 1) {
    if (at + ENTRY_BYTES > directory.length || directory.readUInt32LE(at) !== DIRECTORY_ENTRY) return undefined
    unpacked += directory.readUInt32LE(at + UNPACKED_AT)
    const lengths = at + LENGTHS_AT
    const nameLength = directory.readUInt16LE(lengths)
    names.add(directory.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength))
    at += ENTRY_BYTES + nameLength + directory.readUInt16LE(lengths + 2) + directory.readUInt16LE(lengths + 4)
  }
  return { names, unpacked }
}

async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await handle.read(buffer, 0, length, position)
  return buffer.subarray(0, bytesRead)
}
