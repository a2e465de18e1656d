import { randomUUID } from 'node:crypto'
import { canonicalJson } from '@goufu/engine'
import type { FileFacts, JsonObject } from '@goufu/engine'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { engineFold } from './engine-fold.ts'
import { endText, writeLine } from './export-lines.ts'
import type { Line } from './export-lines.ts'
import { commandsOf, eventsOf, exportProject } from './export-project.ts'
import { enterFile, listFiles } from './files/file-rows.ts'
import { digestText } from './hash.ts'
import { importProject } from './import-project.ts'
import { nextCheckpoints } from './ledger-proof.ts'
import { createProfiles } from './profiles.ts'
import { readProject } from './read-project.ts'
import { openProject } from './register.ts'
import { sealPending } from './seal-pending.ts'
import { newPrivateKey, readSigningKey } from './signature.ts'
import type { SigningKey } from './signature.ts'
import type { Store } from './store.ts'
import { createDesk, MORNING } from './testing/desk.ts'
import { people, planInput } from './testing/policy.ts'
import { databases } from './testing/database.ts'
import { useStore } from './testing/use-store.ts'
import { findFaults } from './testing/verify.ts'
import { inTransaction } from './transaction.ts'
import { verifyExport } from './verify-export.ts'

const now = () => MORNING

const sampleFile: FileFacts = {
  id: randomUUID(),
  sha256: 'c'.repeat(64),
  size: 12,
  mediaType: 'application/pdf',
  name: '示例.pdf',
  organisation: null,
  uploadedBy: { id: people.preparer.id, name: people.preparer.name, role: people.preparer.role },
  uploadedAt: MORNING.toISOString(),
}

function newKey(): SigningKey {
  const key = readSigningKey(newPrivateKey())
  if (key === undefined) throw new Error('A new key can be read.')
  return key
}

/** What a store holds, by the number of its rows. */
async function amounts(store: Store): Promise<unknown> {
  const tables = ['stream', 'event', 'command', 'outbox', 'profile', 'project_list', 'fund_balance', 'fund_entry', 'due_item']
  const counts = tables.map((table) => `(select count(*) from ${table}) as ${table}`)
  return (await store.pool.query(`select ${counts.join(', ')}`)).rows
}

describe.each(databases)('a project exported on %s and taken in by the other kind', (kind) => {
  const home = useStore(kind)
  const away = useStore(kind === 'server' ? 'embedded' : 'server')
  const desk = createDesk(home)
  const key = newKey()
  const faultsAway = () => findFaults(away(), engineFold(createProfiles(away())))
  let [project, neighbour, fund] = ['', '', '']

  /** A project that was refused once and has its budget. */
  async function budgeted(totalFen: number): Promise<string> {
    const id = await desk.project()
    await desk.perform(desk.task(id, 'plan', 1, planInput(totalFen, 36)))
    await desk.perform(desk.task(id, 'plan', 1, planInput(totalFen)))
    const result = await desk.perform(desk.task(id, 'budget', 2, { lines: [{ fundId: fund, amountFen: totalFen }] }))
    expect(result.kind).toBe('accepted')
    return id
  }

  const exported = async (id: string): Promise<string> => {
    const file = await exportProject(home(), id, key, now)
    if (file === undefined) throw new Error('There is such a project.')
    return file
  }

  beforeAll(async () => {
    fund = await desk.fund(1_000_000)
    project = await budgeted(300_000)
    neighbour = await budgeted(200_000)
    await inTransaction(home().pool, (client) => enterFile(client, { type: 'project', id: project }, sampleFile))
  })

  test('is proved by nothing but its file', async () => {
    const file = await exported(project)
    expect(verifyExport(file, key.id)).toEqual({
      said: expect.objectContaining({ project, streams: 2, keyId: key.id }) as unknown,
      faults: [],
    })
    expect(verifyExport(file, null).faults).toEqual([])
    expect(verifyExport(file, newKey().id).faults).toHaveLength(1)
    expect(await exportProject(home(), 'nobody', key, now)).toBeUndefined()
  })

  test('is taken in whole by a store that does not have it, and work goes on there', async () => {
    expect(await importProject(away(), await exported(project), key.id, MORNING.toISOString())).toMatchObject({ kind: 'imported', project })
    const profiles = createProfiles(away())
    expect(await readProject(away(), profiles, project)).toEqual(await readProject(home(), desk.profiles, project))
    expect(await faultsAway()).toEqual([])
    await sealPending(away(), now)
    expect(await faultsAway()).toEqual([])
    const turnedDown = await away()
      .db.selectFrom('command')
      .select('outcome')
      .where('streamId', '=', project)
      .where('outcome', '<>', 'accepted')
      .execute()
    expect(turnedDown).toEqual([{ outcome: 'refused' }])
    expect(await listFiles(away(), { type: 'project', id: project }, people.preparer)).toEqual([sampleFile])
  })

  test('shares a fund with one that came before: the fund goes on from where it is', async () => {
    const result = await importProject(away(), await exported(neighbour), key.id, MORNING.toISOString())
    expect(result).toMatchObject({ kind: 'imported', streams: [{ stream: { id: neighbour } }, { stream: { id: fund }, added: 0 }] })
    expect(await faultsAway()).toEqual([])
    const third = await budgeted(100_000)
    const later = await importProject(away(), await exported(third), key.id, MORNING.toISOString())
    expect(later).toMatchObject({ kind: 'imported', streams: [{ stream: { id: third } }, { stream: { id: fund }, added: 1 }] })
    expect(await faultsAway()).toEqual([])
  })

  test('what stands against taking it in is said, all of it, and nothing is changed', async () => {
    const file = await exported(project)
    const before = await amounts(away())
    let next = ''
    expect(await importProject(away(), file, key.id, MORNING.toISOString())).toMatchObject({
      kind: 'refused',
      against: [{ en: expect.stringContaining(`The project ${project} is here already`) as unknown }],
    })
    expect(await importProject(away(), file.replace('示例', '范例'), key.id, MORNING.toISOString())).toMatchObject({ kind: 'faulty' })
    expect(await amounts(away())).toEqual(before)
    // The other store goes its own way with the fund, and takes the code of the next project.
    const mine = createDesk(away)
    const code = `示例-${randomUUID()}`
    for (const [store, clerk, totalFen] of [
      [away, mine, 50_000],
      [home, desk, 10_000],
    ] as const) {
      const opened = await openProject(store(), clerk.register({ code, title: '示例项目', buyer: '示例县民政局', fiscalYear: 2025 }))
      if (opened.kind !== 'accepted') throw new Error('The project was not opened.')
      await clerk.perform(clerk.task(opened.id, 'plan', 1, planInput(totalFen)))
      await clerk.perform(clerk.task(opened.id, 'budget', 2, { lines: [{ fundId: fund, amountFen: totalFen }] }))
      next = opened.id
    }
    const then = await amounts(away())
    const refused = await importProject(away(), await exported(next), key.id, MORNING.toISOString())
    expect(refused).toMatchObject({
      kind: 'refused',
      against: [
        { en: expect.stringMatching(/^Event \d+ of fund\/.* is another one here than in the file: their hashes differ$/) as unknown },
        { zh: `项目编号 ${code} 已被本库另一项目使用` },
      ],
    })
    expect(await amounts(away())).toEqual(then)
    expect(await faultsAway()).toEqual([])
  })

  test('is read by indexes alone, whatever the size of the store', async () => {
    const stream = { type: 'project', id: project } as const
    await home()
      .db.transaction()
      .execute(async (trx) => {
        // What has no index would be looked through all the same.
        await sql`set local enable_seqscan = off`.execute(trx)
        for (const [query, ...indexes] of [
          [eventsOf(stream), 'event_pkey', 'ledger_stream_type_stream_id_number_key'],
          [commandsOf(trx, stream, new Set([randomUUID()])), 'command_pkey', 'command_turned_down'],
          [nextCheckpoints(trx, [1, 2]), 'checkpoint_pkey'],
        ] as const) {
          const { rows } = await sql`explain ${query}`.execute(trx)
          const plan = JSON.stringify(rows)
          for (const index of indexes) expect(plan).toContain(index)
          expect(plan).not.toContain('Seq Scan')
        }
      })
  })
})

describe('a file that was tampered with', () => {
  const home = useStore('server')
  const desk = createDesk(home)
  const [key, forger] = [newKey(), newKey()]
  let file = ''

  beforeAll(async () => {
    const [id, fund] = [await desk.planned(300_000), await desk.fund(1_000_000)]
    await desk.perform(desk.task(id, 'budget', 2, { lines: [{ fundId: fund, amountFen: 300_000 }] }))
    await inTransaction(home().pool, (client) => enterFile(client, { type: 'project', id: id }, sampleFile))
    file = (await exportProject(home(), id, key, now)) ?? ''
  })

  const lines = (): readonly Line[] =>
    file
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line)

  test('is found out when any line of it is missing, twice there or in another place', () => {
    const texts = file.trimEnd().split('\n')
    expect(texts.length).toBeGreaterThan(15)
    for (const at of texts.keys()) {
      const without = texts.toSpliced(at, 1)
      const twice = texts.toSpliced(at, 0, texts[at] ?? '')
      for (const altered of [without, twice]) expect(verifyExport(`${altered.join('\n')}\n`, null).faults, `${at}`).not.toEqual([])
    }
    for (const altered of [file.slice(0, -1), `${file}\n`, `${file} `, file.replaceAll('\n', '\r\n'), '', '\n', 'null\n'])
      expect(verifyExport(altered, null).faults).not.toEqual([])
  })

  test('is found out when any member of any line is another', () => {
    for (const [at, line] of lines().entries()) {
      for (const member of Object.keys(line)) {
        const altered = lines().toSpliced(at, 1, { ...line, [member]: different(line[member as keyof Line]) })
        const text = altered.map((one) => `${canonicalJson(one)}\n`).join('')
        expect(verifyExport(text, null).faults, `${line.line}.${member}`).not.toEqual([])
      }
    }
  })

  test('is found out by chains, folds and checkpoints even when somebody has signed it anew with a key of his own', () => {
    const covered = ['checkpoint', 'profile', 'stream', 'event', 'entry']
    for (const [at, line] of lines().entries()) {
      if (!covered.includes(line.line)) continue
      for (const member of Object.keys(line).filter((name) => name !== 'line')) {
        const altered = lines().toSpliced(at, 1, { ...line, [member]: different(line[member as keyof Line]) })
        expect(verifyExport(signedBy(forger, altered), null).faults, `${line.line}.${member}`).not.toEqual([])
      }
      expect(verifyExport(signedBy(forger, lines().toSpliced(at, 1)), null).faults, `${at} missing`).not.toEqual([])
    }
    // Of what a command says besides, only the signature tells; so the key has to be known.
    const forged = signedBy(forger, lines())
    expect(verifyExport(forged, null).faults).toEqual([])
    expect(verifyExport(forged, key.id).faults).toEqual([
      expect.objectContaining({ what: expect.objectContaining({ en: `It is signed with another key, ${forger.id}` }) as unknown }),
    ])
  })

  test('is not one whose states an earlier program folded: its events are proved all the same', () => {
    const older = lines().map((line) => (line.line === 'stream' ? { ...line, stateShape: 0, state: {} } : line))
    expect(verifyExport(signedBy(key, older), key.id).faults).toEqual([])
  })

  /** The same lines, signed with another key as if they had been exported so. */
  function signedBy(by: SigningKey, given: readonly Line[]): string {
    const [header, ...rest] = given.filter(({ line }) => line !== 'end')
    if (header === undefined) throw new Error('There is a header.')
    const all: readonly Line[] = [header, { line: 'key', id: by.id, algorithm: by.algorithm, publicKey: by.publicKey }, ...rest]
    const content = all.map(writeLine).join('')
    const end = { lines: all.length, sha256: digestText('sha256', content), keyId: by.id }
    return `${content}${writeLine({ line: 'end', ...end, signature: by.sign(endText(end)) })}`
  }

  /** A value of the same type that differs as little as it can. */
  function different(value: unknown): unknown {
    if (typeof value === 'number') return value + 1
    if (typeof value === 'string') {
      const digit = value.search(/\d/)
      if (digit < 0) return `${value}x`
      return `${value.slice(0, digit)}${value[digit] === '1' ? '2' : '1'}${value.slice(digit + 1)}`
    }
    if (Array.isArray(value)) return [...(value as unknown[]), 1]
    if (value === null) return 'x'
    return { ...(value as JsonObject), another: 1 }
  }
})
