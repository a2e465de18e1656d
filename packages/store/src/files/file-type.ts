import { open } from 'node:fs/promises'
import type { FileType } from '@goufu/engine'
import type { LocalBytes } from './file-storage.ts'
import { zipEntries } from './zip-entries.ts'

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

/**
 * What a file is by its bytes, whatever its name says; `undefined` for everything that is not taken, so also for web pages, drawings with
 * scripts, programs, other archives and documents with programs in them.
 */
export async function fileTypeOf({ path, size }: LocalBytes): Promise<FileType | undefined> {
  const handle = await open(path, 'r')
  try {
    const head = Buffer.alloc(Math.min(size, 8))
    await handle.read(head, 0, head.length, 0)
    const plain = beginnings.find(([, bytes]) => head.subarray(0, bytes.length).equals(bytes))
    if (plain !== undefined) return plain[0]
    const names = await zipEntries(handle, size)
    if (names === undefined || [...names].some((name) => PROGRAM.test(name))) return undefined
    return packages.find(([, wanted]) => wanted.every((name) => names.has(name)))?.[0]
  } finally {
    await handle.close()
  }
}
