import { crc32 } from 'node:zlib'

/** The least that is a file of each sort. */
export const pdf = (content: string): Buffer => Buffer.from(`%PDF-1.7\n% ${content}\n%%EOF\n`)
const jpeg: Buffer = Buffer.from('ffd8ffe000104a46494600', 'hex')
const png: Buffer = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

/** A ZIP package of stored entries (APPNOTE.TXT, 4.3.6). */
function zip(entries: Readonly<Record<string, string>>, comment = ''): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(entries)) {
    const [nameBytes, bytes] = [Buffer.from(name), Buffer.from(content)]
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(bytes.length, 14)
    common.writeUInt32LE(bytes.length, 18)
    common.writeUInt16LE(nameBytes.length, 22)
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, nameBytes, bytes])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), common, place, nameBytes]))
    locals.push(local)
    offset += local.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(locals.length, 8)
  end.writeUInt16LE(locals.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  end.writeUInt16LE(comment.length, 20)
  return Buffer.concat([...locals, ...directory, end, Buffer.from(comment)])
}

const types = '<Types/>'
export const docx: Buffer = zip({ '[Content_Types].xml': types, 'word/document.xml': '<w/>' })
const xlsx: Buffer = zip({ '[Content_Types].xml': types, 'xl/workbook.xml': '<x/>' }, 'made by hand')
const ofd: Buffer = zip({ 'OFD.xml': '<OFD/>' })

/** What is taken, with what it is. */
export const taken: readonly (readonly [name: string, bytes: Buffer, mediaType: string])[] = [
  ['a PDF', pdf('示例'), 'application/pdf'],
  ['a JPEG', jpeg, 'image/jpeg'],
  ['a PNG', png, 'image/png'],
  ['a DOCX', docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['an XLSX with a comment', xlsx, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['an OFD', ofd, 'application/ofd'],
]

/** What is not, whatever it is called. */
export const notTaken: readonly (readonly [name: string, bytes: Buffer])[] = [
  ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['a page that begins with blanks', Buffer.from('\n\n  <html><body>%PDF-1.7</body></html>')],
  ['a drawing with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['XML', Buffer.from('<?xml version="1.0"?><x/>')],
  ['a Windows program', Buffer.from('MZ\x90\x00\x03\x00\x00\x00')],
  ['a Linux program', Buffer.from('\x7fELF\x02\x01\x01\x00')],
  ['a shell script', Buffer.from('#!/bin/sh\nrm -rf ~\n')],
  ['text', Buffer.from('示例')],
  ['one byte', Buffer.from('%')],
  ['the beginning of a PDF’s sign', Buffer.from('%PDF')],
  ['a GIF', Buffer.from('GIF89a\x01\x00')],
  ['an archive of anything', zip({ 'readme.txt': 'x' })],
  ['an archive that says it is a document', zip({ 'x/word/document.xml': '<w/>', '[content_types].xml': types })],
  ['an empty archive', zip({})],
  ['a document with macros', zip({ '[Content_Types].xml': types, 'word/document.xml': '<w/>', 'word/vbaProject.bin': 'x' })],
  ['a workbook with a program in it', zip({ '[Content_Types].xml': types, 'xl/workbook.xml': '<x/>', 'xl/embeddings/tool.EXE': 'x' })],
  ['a document that is cut off', docx.subarray(0, docx.length - 30)],
  ['a document whose directory lies', Buffer.from(docx.toString('latin1').replace('PK\x01\x02', 'PK\x09\x09'), 'latin1')],
  ['a document whose directory is elsewhere', misplaced(docx)],
  ['a PDF that is an archive too', Buffer.concat([pdf('示例'), zip({ 'tool.exe': 'x' })])],
  ['a picture that is a document too', Buffer.concat([png, docx])],
  ['a document with something behind it', Buffer.concat([docx, Buffer.from('示例')])],
  ['a document that unpacks to gigabytes', unpackingTo(docx, 0x7fffffff)],
  ['a document that unpacks to a thousand times its size', unpackingTo(docx, 40 * 1024 * 1024)],
]

function misplaced(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  copy.writeUInt32LE(0xfffffff0, copy.length - 6)
  return copy
}

/** As if its first entry came to so many bytes when it is unpacked. */
function unpackingTo(bytes: Buffer, size: number): Buffer {
  const copy = Buffer.from(bytes)
  copy.writeUInt32LE(size, copy.indexOf('PK\x01\x02') + 24)
  return copy
}
