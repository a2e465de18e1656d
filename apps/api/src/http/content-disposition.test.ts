import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attachment, readFileName } from './content-disposition.ts'

describe('the name of an upload', () => {
  test.each([
    ['attachment; filename="report.pdf"', 'report.pdf'],
    ['attachment; filename=report.pdf', 'report.pdf'],
    ['attachment; filename="a \\"b\\" c.pdf"', 'a "b" c.pdf'],
    ['attachment; filename="x.pdf"; filename*=UTF-8\'\'%E5%90%88%E5%90%8C.pdf', '合同.pdf'],
    ["attachment; filename*=utf-8'zh'%F0%9F%93%84.pdf", '📄.pdf'],
    ["attachment; filename*=UTF-8''..%2F..%2Fetc%2Fpasswd", 'passwd'],
    ["attachment; filename*=UTF-8''C%3A%5CUsers%5Cx.docx", 'x.docx'],
    ["attachment; filename*=UTF-8''a%0D%0Ab%00.pdf", 'ab.pdf'],
    ["attachment; filename*=UTF-8''fdp%E2%80%AE.exe", 'fdp.exe'],
    [`attachment; filename*=UTF-8''${'x'.repeat(300)}.pdf`, `${'x'.repeat(196)}.pdf`],
  ])('%s', (header, name) => expect(readFileName(header)).toBe(name))

  test.each([
    undefined,
    '',
    'attachment',
    'attachment; filename=""',
    "attachment; filename*=UTF-8''%E5%9",
    "attachment; filename*=UTF-8''..",
    "attachment; filename*=UTF-8''%20%2F",
  ])('is none in %s', (header) => expect(readFileName(header)).toBeUndefined())

  test('comes back as it was: whatever it is, the header is one line of ASCII that gives the same name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (given) => {
        const name = readFileName(`attachment; filename*=UTF-8''${encodeURIComponent(given.toWellFormed())}`)
        fc.pre(name !== undefined)
        const header = attachment(name ?? '')
        expect(header).toMatch(/^[\x20-\x7e]+$/)
        expect(readFileName(header)).toBe(name)
      }),
    )
  })
})
