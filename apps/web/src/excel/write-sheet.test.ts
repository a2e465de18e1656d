import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { writeSheet } from './write-sheet.ts'

test('an Excel file holds words as words, days as days and money in yuan, and its sheet has a name that is allowed', async () => {
  const rows = [
    { what: '=1+1', on: '2026-01-14', fen: 7_380_005, days: 4 },
    { what: '<季报> & “附件”', on: null, fen: null, days: null },
  ]
  const file = await writeSheet({
    name: '待办/全单位：[2026年1月14日]，一个很长很长很长的名字不能再长了吧',
    columns: [
      { title: '事项', kind: 'text', cell: ({ what }) => what },
      { title: '期限', kind: 'day', cell: ({ on }) => on },
      { title: '金额', kind: 'money', cell: ({ fen }) => fen },
      { title: '天', kind: 'number', cell: ({ days }) => days },
    ],
    rows,
  })
  expect(file.type).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  const { sheets } = await readXlsx(new Uint8Array(await file.arrayBuffer()))
  expect(sheets[0]?.name).toMatch(/^[^[\]:*?/\\]{1,31}$/)
  const [head, first, second] = sheets[0]?.rows ?? []
  expect(head).toEqual(['事项', '期限', '金额', '天'])
  expect(first).toEqual(['=1+1', new Date('2026-01-14T00:00:00Z'), 73_800.05, 4])
  expect(second?.slice(0, 2)).toEqual(['<季报> & “附件”', null])
})
