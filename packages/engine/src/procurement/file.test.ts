import * as z from 'zod'
import { describe, expect, it } from 'vitest'
import { date } from '../policy/calendar-date.ts'
import { text } from '../policy/text.ts'
import { person } from '../testing/invented.ts'
import { sample } from '../testing/sample-profile.ts'
import { people, played, toArchive, toContract } from '../testing/sample-purchase.ts'
import { attempt, filesTouched } from './attempt.ts'
import { suggestInput } from './consider.ts'
import { evolve } from './evolve.ts'
import { files, line, rows } from './field.ts'
import { type FileFacts, filesNamed } from './file.ts'
import { maySeeFile, mayUploadFiles } from './file-rights.ts'

const ID = '018f6a3e-6f0e-7c3e-9a49-2f8f0f0c1d2e'
const OTHER = '018f6a3e-6f0e-7c3e-9a49-2f8f0f0c1d2f'
const scan = (id: string, organisation: string | null = null): FileFacts => ({
  id,
  sha256: id.replaceAll('-', '').padEnd(64, '0'),
  size: 1,
  mediaType: 'application/pdf',
  name: '示例.pdf',
  organisation,
  uploadedBy: { id: 'x', name: '示例', role: 'preparer' },
  uploadedAt: '2025-05-14T04:00:00.000Z',
})
const cited = (id: string) => ({ id, sha256: scan(id).sha256 })
const label = text('附件', 'Files')

describe('the files that an input names', () => {
  const schema = z.strictObject({
    title: line(text('名', 'Name')),
    proof: files(label),
    parts: rows(text('行', 'Rows'), z.strictObject({ note: line(text('注', 'Note')), scans: files(label) })),
  })

  it('are found in fields and in rows, with where they stand', () => {
    const input = { title: ID, proof: [ID], parts: [{ note: 'a' }, { note: OTHER, scans: [OTHER, ID] }] }
    expect(filesNamed(schema, input)).toEqual([
      { id: ID, field: 'proof' },
      { id: OTHER, field: 'parts.1.scans' },
      { id: ID, field: 'parts.1.scans' },
    ])
  })

  it.each([null, 'text', [], { proof: ID }, { proof: [1, null] }, { parts: 'none' }, { parts: [null, 3] }])(
    'are none where there is no form: %j',
    (input) => expect(filesNamed(schema, input)).toEqual([]),
  )

  it('are each named once, by an id, and not without end', () => {
    const field = files(label)
    expect(field.safeParse([ID, OTHER]).success).toBe(true)
    expect(field.safeParse(undefined).success).toBe(true)
    for (const wrong of [
      [ID, ID],
      ['scan.pdf'],
      ID,
      Array.from({ length: 65 }, (_, index) => ID.slice(0, -2) + String(index).padStart(2, '0')),
    ])
      expect(field.safeParse(wrong).success).toBe(false)
  })
})

describe('who may', () => {
  const roles = ['preparer', 'approver', 'finance', 'reviewer', 'evaluator', 'auditor', 'administrator', 'supplier', 'public'] as const

  it('see a file: the buyer’s side all, a supplier what was uploaded for it, the public none', () => {
    const seen = (organisation: string | null) =>
      roles.filter((role) => maySeeFile(person('x', role, role === 'supplier' ? 'a' : null), scan(ID, organisation)))
    const office = roles.slice(0, 7)
    expect(seen(null)).toEqual(office)
    expect(seen('a')).toEqual([...office, 'supplier'])
    expect(seen('b')).toEqual(office)
    expect(maySeeFile(person('x', 'supplier'), scan(ID, null))).toBe(false)
  })

  it('upload one: whoever does tasks; a supplier for its organisation', () => {
    expect(roles.filter((role) => !mayUploadFiles(person('x', role, role === 'supplier' ? 'a' : null)))).toEqual([
      'administrator',
      'public',
    ])
    expect(mayUploadFiles(person('x', 'supplier'))).toBe(false)
  })
})

describe('a task that cites files', () => {
  const rehearsal = played(toContract)
  const state = rehearsal.project('p')
  const context = rehearsal.context(date('2025-06-01'), people.auditor)
  const inspection = { result: 'sound', findings: '示例', files: [ID, OTHER] }
  const tried = (known: readonly FileFacts[]) =>
    attempt(
      sample,
      state,
      'inspection',
      { input: inspection, justifications: {} },
      {
        ...context,
        files: Object.fromEntries(known.map((file) => [file.id, file])),
      },
    )

  it('carries their hashes in its event, and its record with them', () => {
    const decision = tried([scan(ID), scan(OTHER)])
    if (decision.outcome !== 'accepted') throw new Error(decision.outcome)
    const [event] = decision.events
    expect(event?.data['files']).toEqual([cited(ID), cited(OTHER)])
    const after = event === undefined ? state : evolve.project(state, event)
    expect(after.records.at(-1)?.files).toEqual([cited(ID), cited(OTHER)])
  })

  it('is refused at the field when one is not the project’s, or not the actor’s to read', () => {
    for (const known of [[], [scan(ID)]])
      expect(tried(known)).toMatchObject({
        outcome: 'refused',
        findings: [{ rule: 'files-uploaded', field: 'files', effect: 'refuses', citation: { clause: '通则 9' } }],
      })
  })

  it('tells beforehand which to look up', () => {
    expect(filesTouched(sample, state, 'inspection', inspection)).toEqual([ID, OTHER])
    expect(filesTouched(sample, state, 'inspection', { files: 'x' })).toEqual([])
    expect(filesTouched(sample, state, 'no-such-task', inspection)).toEqual([])
  })
})

describe('the archive', () => {
  const rehearsal = played(toArchive.slice(0, -1))
  const before = rehearsal.project('p')
  // The contract was signed on a file.
  const signed = before.records.map((record) => (record.task === 'contract' ? { ...record, files: [cited(ID)] } : record))
  const state = { ...before, records: signed }
  const context = { ...rehearsal.context(date('2026-04-20'), people.preparer), files: { [ID]: scan(ID), [OTHER]: scan(OTHER) } }
  const tried = (items: readonly object[]) =>
    attempt(sample, state, 'archive', { input: { items: items.map((item) => ({ ...item })) }, justifications: {} }, context)

  it('suggests for each document the files that its task was done on', () => {
    expect(suggestInput(sample, state, 'archive', context)).toMatchObject({ items: [{ item: 'plan' }, { item: 'contract', files: [ID] }] })
    expect(suggestInput(sample, state, 'archive', { ...context, files: {} })).toEqual({ items: [{ item: 'plan' }, { item: 'contract' }] })
  })

  it('takes a document on a shelf, as a file, or both, and keeps the list of all evidence with its hashes', () => {
    const decision = tried([
      { item: 'plan', location: '示例柜1' },
      { item: 'contract', files: [ID, OTHER] },
    ])
    expect(decision).toMatchObject({
      outcome: 'accepted',
      events: [
        {
          data: {
            items: [
              { item: 'plan', location: '示例柜1', files: [] },
              { item: 'contract', location: null, files: [cited(ID), cited(OTHER)] },
            ],
            index: [{ task: 'contract', files: [cited(ID)] }],
            files: [cited(ID), cited(OTHER)],
          },
        },
      ],
    })
  })

  it('says what is missing, by stage, and which document is nowhere', () => {
    const decision = tried([{ item: 'plan' }])
    const message = decision.outcome === 'refused' ? decision.findings.find(({ rule }) => rule === 'archive-complete')?.message : undefined
    expect(message?.zh).toMatch(/^还缺：.+（合同）；没有存放处也没有电子文件：.+（.+）$/)
    expect(message?.en).toMatch(/^Still missing: .+ \(.+\); Neither a place nor a file: .+ \(.+\)$/)
  })
})
