import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freshDatabase } from '@goufu/test-postgres'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { backup } from './backup.ts'
import type { RowProgress } from './backup.ts'
import { commit } from './commit.ts'
import { openStore } from './open-store.ts'
import type { StoreLocation } from './open-store.ts'
import { readProfile, saveProfile } from './profiles.ts'
import { restore } from './restore.ts'
import { sealPending } from './seal-pending.ts'
import { startSealer } from './sealer.ts'
import { AT_ONCE, signCheckpoint } from './sign-checkpoint.ts'
import { signingKeyIn } from './keys/signing-key-file.ts'
import type { Store } from './store.ts'
import { samplePolicy } from './testing/policy.ts'
import { NOON, projectId, sampleCommit, sampleFold, sampleWrite } from './testing/sample.ts'
import { createDatabase, databases } from './testing/database.ts'
import { useStore } from './testing/use-store.ts'
import type { DatabaseKind } from './testing/database.ts'
import { findFaults } from './testing/verify.ts'

const now = () => new Date(NOON)
const MOST_WRITES = 150
/** What may not be lost on the way. */
const HARD_TO_WRITE = ['"引号"', '反斜杠\\n', '制表\t', '表情🙂', "O'Neill", '{"a": [1,  2]}', '\\N', 'NULL', '']

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'goufu-backup-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Databases to restore into. */
function useTargets(kind: DatabaseKind): () => Promise<StoreLocation> {
  const removing: (() => Promise<void>)[] = []
  afterAll(async () => {
    for (const remove of removing) await remove()
  })
  return async () => {
    if (kind === 'embedded') {
      const { location, remove } = await createDatabase(kind)
      removing.push(remove)
      return location
    }
    const { url, drop } = await freshDatabase(inject('postgresUrl'))
    removing.push(drop)
    return { databaseUrl: url }
  }
}

describe.each(databases)('backup and restore on %s', (kind) => {
  const store = useStore(kind)
  const nowhere = useTargets(kind)

  test('a quiet store and its copy are equal to the letter, in every table', async () => {
    for (const note of HARD_TO_WRITE) await commit(store(), sampleCommit([sampleWrite(projectId())], { answer: { note } }))
    await sealPending(store(), now)
    await signCheckpoint(store(), await signingKeyIn(folder), now, AT_ONCE)
    const [first, second] = [join(folder, `quiet-${kind}`), join(folder, `copy-${kind}`)]
    await backup(store(), first, now)
    const there = await nowhere()
    await restore(there, first)
    const restored = await openStore(there)
    await backup(restored, second, now)
    await restored.close()
    const files = await readdir(first)
    expect(files).toContain('event.jsonl')
    for (const file of files) expect(await readFile(join(second, file), 'utf8')).toBe(await readFile(join(first, file), 'utf8'))
    expect((await stat(join(first, 'event.jsonl'))).mode & 0o777).toBe(0o600)
  })
})

describe('backup and restore', () => {
  const store = useStore('server')
  const nowhere = useTargets('server')

  test('what is backed up while others write is one moment of the store: restored, it is proved, has the same heads, and is worked on', async () => {
    const errors: unknown[] = []
    const sealer = startSealer(store(), { now, onError: (error) => errors.push(error), signingKey: await signingKeyIn(folder) })
    const progress: RowProgress[] = []
    const out = join(folder, `load`)
    const enough = new AbortController()
    const write = async (): Promise<void> => {
      for (let count = 0; !enough.signal.aborted && count < MOST_WRITES; count += 1) {
        await commit(store(), sampleCommit([sampleWrite(projectId(), undefined, [1, 2])]))
      }
    }
    const writers = [write(), write(), write()]
    try {
      await expect.poll(async () => (await heads(store())).streams.length, { timeout: 30_000 }).toBeGreaterThan(20)
      await backup(store(), out, now, { onProgress: (step) => progress.push(step) })
    } finally {
      enough.abort()
      await Promise.all(writers)
      await sealer.stop()
    }
    expect(errors).toEqual([])
    expect(progress.at(-1)).toMatchObject({ rows: progress[0]?.of, of: progress[0]?.of })

    const there = await nowhere()
    const manifest = await restore(there, out)
    const restored = await openStore(there)
    try {
      expect(await findFaults(restored, sampleFold)).toEqual([])
      const found = await heads(restored)
      expect(found.ledger).toEqual(manifest.ledger === null ? [] : [manifest.ledger])
      const original = await heads(store())
      const kept = new Set(found.streams.map(({ id }) => id))
      expect(found.streams).toEqual(original.streams.filter(({ id }) => kept.has(id)))
      expect(found.streams.length).toBeGreaterThan(20)
      // The numbers of the outbox go on where they were.
      await commit(restored, sampleCommit([sampleWrite(projectId())]))
      await sealPending(restored, now)
      expect(await findFaults(restored, sampleFold)).toEqual([])
    } finally {
      await restored.close()
    }
  })

  test('a backup that is stopped leaves nothing; one that is stopped, or altered, restores nothing', async () => {
    await commit(store(), sampleCommit([sampleWrite(projectId())]))
    const before = await readdir(folder)
    const stop = new AbortController()
    const stopped = backup(store(), join(folder, 'never'), now, { onProgress: () => stop.abort(), signal: stop.signal })
    await expect(stopped).rejects.toThrow('aborted')
    expect(await readdir(folder)).toEqual(before)

    const out = join(folder, `whole`)
    await backup(store(), out, now)
    await expect(backup(store(), out, now)).rejects.toMatchObject({ code: 'backup-unusable' })
    const there = await nowhere()
    const late = new AbortController()
    const onProgress = ({ table }: RowProgress) => (table === 'ledger' ? late.abort() : undefined)
    await expect(restore(there, out, { onProgress, signal: late.signal })).rejects.toThrow('aborted')

    const event = join(out, 'event.jsonl')
    const sound = await readFile(event, 'utf8')
    for (const altered of [sound.replace('"number\\":1', '"number\\":2'), sound.slice(0, -1), `${sound}\n`, sound.replace('add', 'ad')]) {
      await writeFile(event, altered)
      await expect(restore(there, out)).rejects.toMatchObject({ code: 'backup-unusable' })
    }
    await rm(event)
    await expect(restore(there, out)).rejects.toMatchObject({ code: 'backup-unusable' })
    await writeFile(event, sound)

    const manifest = join(out, 'manifest.json')
    const listed = await readFile(manifest, 'utf8')
    for (const altered of [listed.replace('0001-streams', '0000-streams'), listed.replace('"supplier_list"', '"another_list"'), '{}']) {
      await writeFile(manifest, altered)
      await expect(restore(there, out)).rejects.toMatchObject({ code: 'backup-unusable' })
    }
    await writeFile(manifest, listed)
    await restore(there, out)
    await expect(restore(there, out)).rejects.toMatchObject({ code: 'restore-refused' })
    const restored = await openStore(there)
    expect(await findFaults(restored, sampleFold)).toEqual([])
    await restored.close()
  })

  test('a backup of an older version is brought up to this one; one of a newer version, and a database past it, are refused', async () => {
    const older = await nowhere()
    const upTo = '0004-checkpoints'
    const store = await openStore(older, { migrations: { upTo } })
    await saveProfile(store, samplePolicy, NOON)
    const out = join(folder, 'older')
    expect((await backup(store, out, now)).migrations.at(-1)).toBe(upTo)
    await store.close()
    const there = await nowhere()
    await restore(there, out)
    const restored = await openStore(there, { migrations: 'expect' })
    expect(await readProfile(restored, samplePolicy.digest)).toEqual(samplePolicy)
    await restored.close()
    await expect(restore(there, out)).rejects.toMatchObject({ code: 'restore-refused' })
  })
})

async function heads(of: Store) {
  return {
    streams: await of.db.selectFrom('stream').selectAll().orderBy('type').orderBy('id').execute(),
    checkpoints: await of.db.selectFrom('checkpoint').selectAll().orderBy('sequence').execute(),
    ledger: await of.db.selectFrom('ledger').select(['sequence', 'hash']).orderBy('sequence', 'desc').limit(1).execute(),
  }
}
