import { open } from 'node:fs/promises'
import type { FileType } from '@goufu/engine'
import type { LocalBytes } from './file-storage.ts'
import { endsAsZip, zipContents, type ZipContents } from './zip-entries.ts'

/** How files of a sort begin. */
const beginnings: readonly (readonly [FileType, Buffer])[] = [
  ['application/pdf', Buffer.from('%PDF-')],
  ['image/jpeg', Buffer.from('ffd8ff', 'hex')],
  ['image/png', Buffer.from('89504e470d0a1a0a', 'hex')],
]

/** What a package must hold to be a document of a sort. */
const packages: readonly (readonly [FileType, readonly string[]])[] = [
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', ['[Content_Types].xml', 'word/document.xml']],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ['[Content_Types].xml', 'xl/workbook.xml']],
  ['application/ofd', ['OFD.xml']],
]

/** Programs inside a document: macros, ActiveX controls, embedded programs. */
const PROGRAM = /(^|\/)(vbaproject\.bin|activex[^/]*\.bin)$|\.(exe|dll|js|vbs|bat|cmd|ps1|msi|scr|jar|hta)$/i

/** Far more than any document comes to; pictures in documents are compressed already, and text to a tenth. */
const MOST_UNPACKED = 1024 * 1024 * 1024
const MOST_RATIO = 256
/** Small ones may be as empty as they like. */
const HARMLESS = 32 * 1024 * 1024
const MOST_ENTRIES = 16_384

/** Whether whoever opens it would be flooded. */
function isTooMuch({ names, unpacked }: ZipContents, size: number): boolean {
  return names.size > MOST_ENTRIES || unpacked > MOST_UNPACKED || (unpacked > HARMLESS && unpacked > size * MOST_RATIO)
}

/**
 * What a file is by its bytes, whatever its name says; `undefined` for everything that is not taken, so also for web pages, drawings with
 * scripts, programs, other archives and documents with programs in them, files that are two things at once, and packages that flood whoever opens them.
 */
export async function fileTypeOf({ path, size }: LocalBytes): Promise<FileType | undefined> {
  const handle = await open(path, 'r')
  try {
    const head = Buffer.alloc(Math.min(size, 8))
    await handle.read(head, 0, head.length, 0)
    const plain = beginnings.find(([, bytes]) => head.subarray(0, bytes.length).equals(bytes))
    if (plain !== undefined) return (await endsAsZip(handle, size)) ? undefined : plain[0]
    const contents = await zipContents(handle, size)
    if (contents === undefined || isTooMuch(contents, size)) return undefined
    const { names } = contents
    if ([...names].some((name) => PROGRAM.test(name))) return undefined
    return packages.find(([, wanted]) => wanted.every((name) => names.has(name)))?.[0]
  } finally {
    await handle.close()
  }
}
