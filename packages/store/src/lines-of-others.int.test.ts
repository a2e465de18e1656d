import { date } from '@goufu/engine'
import { describe, expect, test } from 'vitest'
import { commit } from './commit.ts'
import { makeReminders } from './make-reminders.ts'
import { NO_PROJECTIONS } from './projections.ts'
import { databases } from './testing/database.ts'
import { createDesk } from './testing/desk.ts'
import { dueRow, sampleCommit } from './testing/sample.ts'
import { useStore } from './testing/use-store.ts'

describe.each(databases)('suppliers that take part in one purchase on %s', (kind) => {
  const store = useStore(kind)
  const desk = createDesk(store)

  test('each finds its own lines and reminders, and those of anybody', async () => {
    const id = await desk.planned(1_000)
    const line = { role: 'supplier', dueOn: '2025-03-12', readyFrom: null, turn: false, binding: false } as const
    const items = [
      { key: 'of-any', ...line, holder: null },
      { key: 'of-one', ...line, holder: 'supplier-1' },
      { key: 'of-two', ...line, holder: 'supplier-2' },
    ].map((item) => dueRow({ streamId: id, ...item }))
    const due = [{ stream: { type: 'project', id }, items }] as const
    await commit(store(), sampleCommit([], { outcome: 'accepted', projections: { ...NO_PROJECTIONS, due } }))
    const parties = ['supplier-1', 'supplier-2'].map((party) => ({ projectId: id, party, organisation: 'own' }))
    await store().db.insertInto('projectParty').values(parties).execute()
    await makeReminders(store(), date('2025-03-10'))
    const shown = async (party: string) => {
      const { db } = store().at({ kind: 'party', party, person: 'somebody' })
      const of = (table: 'dueItem' | 'reminder') => db.selectFrom(table).select('key').where('streamId', '=', id).orderBy('key').execute()
      return [await of('dueItem'), await of('reminder')].map((rows) => rows.map(({ key }) => key))
    }
    expect(await shown('supplier-1')).toEqual([
      ['of-any', 'of-one'],
      ['of-any', 'of-one'],
    ])
    expect(await shown('supplier-2')).toEqual([
      ['of-any', 'of-two'],
      ['of-any', 'of-two'],
    ])
    expect(await shown('supplier-3')).toEqual([[], []])
  })
})
