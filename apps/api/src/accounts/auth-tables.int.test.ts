import { authDatabase } from '@goufu/store'
import { getAuthTables } from 'better-auth/db'
import { expect, test } from 'vitest'
import { useApi } from '../testing/api.ts'
import { createAuth } from './auth.ts'
import { scryptPasswords } from './passwords.ts'

const api = useApi('server', '2026-11-22T04:00:00.000Z')

const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

test('our tables have every column that better-auth asks for, and ask for none that it leaves out', async () => {
  const { options } = createAuth(authDatabase(api().store), {
    transaction: true,
    secret: 'a secret of this test that is long enough',
    origin: 'http://localhost',
    sessionCookie: 'goufu_session',
    passwords: scryptPasswords,
    onError: (message) => {
      throw new Error(message)
    },
    identityProvider: null,
  })
  const { rows } = await api().store.pool.query<{ table_name: string; column_name: string; needed: boolean }>(
    `select table_name, column_name, is_nullable = 'NO' and column_default is null as needed from information_schema.columns
     where table_schema = current_schema()`,
  )
  const columnsOf = (table: string) => rows.filter(({ table_name }) => table_name === table)
  // Ours to fill: better-auth enters no people and no passwords.
  const ownTables = new Set(['person', 'credential'])
  for (const { modelName, fields } of Object.values(getAuthTables(options))) {
    const table = snake(modelName)
    const asked = ['id', ...Object.entries(fields).map(([name, { fieldName }]) => snake(fieldName ?? name))]
    const there = columnsOf(table)
    expect({ table, missing: asked.filter((name) => !there.some(({ column_name }) => column_name === name)) }).toEqual({
      table,
      missing: [],
    })
    const unasked = there.filter(({ column_name, needed }) => needed && !asked.includes(column_name)).map(({ column_name }) => column_name)
    expect({ table, unasked: ownTables.has(table) ? [] : unasked }).toEqual({ table, unasked: [] })
  }
})
