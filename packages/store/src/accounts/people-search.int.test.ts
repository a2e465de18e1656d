import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { databases } from '../testing/database.ts'
import { useStore } from '../testing/use-store.ts'
import { foundBy, peopleNamed } from './people.ts'

describe.each(databases)('people are searched on %s', (kind) => {
  const store = useStore(kind)

  test('by an index, among hundreds; a name that more than a hundred have is too little to say', async () => {
    await sql`
      insert into person (id, username, name, email, email_verified, two_factor_enabled, status, sample, created_at, updated_at)
      select 'p' || n, 'clerk-' || n, '示例' || chr(20000 + n), 'p' || n || '@example.invalid', false, false, 'active', false, now(), now()
      from generate_series(1, 800) as n`.execute(store().db)
    await sql`analyze person`.execute(store().db)
    await sql`analyze person_sign`.execute(store().db)
    const plan = JSON.stringify((await sql`explain (format json) select person.id from ${foundBy('clerk-711')}`.execute(store().db)).rows)
    expect(plan).toContain('"person_sign_pkey"')
    expect(plan).not.toContain('Seq Scan')
    expect(await peopleNamed(store(), 'clerk-711')).toEqual(['p711'])
    expect(await peopleNamed(store(), `例${String.fromCodePoint(20_711)}`)).toEqual(['p711'])
    expect(await peopleNamed(store(), '示例')).toBe('too-many')
    await sql`update person set name = '示例改名' where id = 'p711'`.execute(store().db)
    expect(await peopleNamed(store(), '改名')).toEqual(['p711'])
    expect(await peopleNamed(store(), `例${String.fromCodePoint(20_711)}`)).toEqual([])
  })
})
