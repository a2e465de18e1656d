import { fileURLToPath } from 'node:url'
import { DEFAULT_PROFILE_ID, scenariosOf } from '@goufu/api'
import { freshDatabase } from '@goufu/test-postgres'
import type { FreshDatabase } from '@goufu/test-postgres'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { goufu } from '../goufu.ts'
import { typed } from '../testing/typed.ts'

const SAMPLE = fileURLToPath(new URL('sample.yaml', scenariosOf(DEFAULT_PROFILE_ID)))

describe('goufu verify before somebody who looks on', () => {
  let database: FreshDatabase | undefined
  const environment = () => ({ DATABASE_URL: database?.url, GOUFU_LANGUAGE: 'en' })

  beforeAll(async () => {
    database = await freshDatabase(inject('postgresUrl'))
    await typed(['run', SAMPLE, '--json'], { DATABASE_URL: database.url })
  })
  afterAll(async () => database?.drop())

  /** Runs the command on a terminal. */
  async function lookOn(words: readonly string[], onLive: () => void = () => {}) {
    const [out, err, live]: [string[], string[], string[]] = [[], [], []]
    const code = await goufu(words, environment(), {
      out: (line) => out.push(line),
      err: (line) => err.push(line),
      live(line) {
        live.push(line)
        onLive()
      },
    })
    return { code, out: out.join('\n'), err: err.join('\n'), live }
  }

  test('it tells how far it is', async () => {
    const { code, out, live } = await lookOn(['verify'])
    expect(code).toBe(0)
    expect(out).toMatch(/^[1-9]\d* streams, .* as they were recorded$/)
    expect(live.length).toBeGreaterThan(1)
    expect(live[0]).toMatch(/^Proving, \d+%: \d+ events, \d+ ledger entries$/)
    expect(live.at(-1)).toContain('100%')
  })

  test('for a program that reads JSON it tells nothing', async () => {
    const { out, live } = await lookOn(['verify', '--json'])
    expect(JSON.parse(out)).toMatchObject({ ok: true })
    expect(live).toEqual([])
  })

  test('Ctrl-C ends it, and it says that it has not proved anything', async () => {
    const listening = process.listenerCount('SIGINT')
    const { code, out, err } = await lookOn(['verify'], () => process.emit('SIGINT'))
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: 'Stopped before the end; 0 faults found until then' })
    expect(process.listenerCount('SIGINT')).toBe(listening)
  })
})
