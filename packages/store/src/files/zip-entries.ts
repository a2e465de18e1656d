import type { FileHandle } from 'node:fs/promises'

// APPNOTE.TXT, 4.3.7, 4.3.12 and 4.3.16: local header, central directory, its end.
const LOCAL_HEADER = 0x04034b50
const DIRECTORY_ENTRY = 0x02014b50
const DIRECTORY_END = 0x06054b50
const END_BYTES = 22
const LONGEST_COMMENT = 0xffff
const ENTRY_BYTES = 46
/** Where an entry tells the lengths of its name, its extra field and its comment, two bytes each. */
const LENGTHS_AT = 28
/** No document comes near; a directory that is longer is not worth reading. */
const LARGEST_DIRECTORY = 4 * 1024 * 1024

/** The names of what a ZIP package holds, by its directory; `undefined` where it is none, or not a whole one. */
export async function zipEntries(handle: FileHandle, size: number): Promise<ReadonlySet<string> | undefined> {
  const first = await bytesAt(handle, 0, Math.min(4, size))
  if (first.length < 4 || first.readUInt32LE(0) !== LOCAL_HEADER) return undefined
  const tailAt = Math.max(0, size - END_BYTES - LONGEST_COMMENT)
  const tail = await bytesAt(handle, tailAt, size - tailAt)
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== DIRECTORY_END) continue
    const length = tail.readUInt32LE(at + 12)
    const offset = tail.readUInt32LE(at + 16)
    if (length > LARGEST_DIRECTORY || offset + length > tailAt + at) return undefined
    return namesIn(await bytesAt(handle, offset, length), tail.readUInt16LE(at + 10))
  }
  return undefined
}

function namesIn(directory: Buffer, count: number): ReadonlySet<string> | undefined {
  const names = new Set<string>()
  let at = 0
  for (let entry = 0; entry < count; entry += 1) {
    if (at + ENTRY_BYTES > directory.length || directory.readUInt32LE(at) !== DIRECTORY_ENTRY) return undefined
    const lengths = at + LENGTHS_AT
    const nameLength = directory.readUInt16LE(lengths)
    names.add(directory.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength))
    at += ENTRY_BYTES + nameLength + directory.readUInt16LE(lengths + 2) + directory.readUInt16LE(lengths + 4)
  }
  return names
}

async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await handle.read(buffer, 0, length, position)
  return buffer.subarray(0, bytesRead)
}
