import { describe, expect, test } from 'vitest'
import { latestCheckpoint, readCheckpoints, readSigningKeys } from './checkpoints.ts'
import { commit } from './commit.ts'
import { digestText } from './hash.ts'
import { hashOfEntry } from './ledger.ts'
import { readLedger } from './read-ledger.ts'
import { sealPending } from './seal-pending.ts'
import { startSealer } from './sealer.ts'
import { AT_ONCE, signCheckpoint } from './sign-checkpoint.ts'
import { newPrivateKey, readSigningKey } from './signature.ts'
import type { SigningKey } from './signature.ts'
import { NOON, projectId, sampleCommit, sampleFold, sampleWrite } from './testing/sample.ts'
import { databases } from './testing/database.ts'
import { useStore } from './testing/use-store.ts'
import { tamper } from './testing/superuser.ts'
import { findFaults } from './testing/verify.ts'
import { verifyKept } from './verify-checkpoints.ts'

const at = (minute: number) => () => new Date(Date.parse(NOON) + minute * 60_000)

function newKey(): SigningKey {
  const key = readSigningKey(newPrivateKey())
  if (key === undefined) throw new Error('A new key can be read.')
  return key
}

describe.each(databases)('signed checkpoints on %s', (kind) => {
  const store = useStore(kind)
  const key = newKey()

  /** Records and seals so many events. @returns the last entry. */
  async function sealed(events: number): Promise<number> {
    for (let count = 0; count < events; count += 1) await commit(store(), sampleCommit([sampleWrite(projectId())]))
    await sealPending(store(), at(0))
    return (await readLedger(store(), 0, 200)).length
  }

  test('come after so many entries or so much time, each once, and continue one another', async () => {
    const pace = { entries: 3, milliseconds: 10 * 60_000 }
    expect(await signCheckpoint(store(), key, at(0), pace)).toBeUndefined()
    const first = await sealed(1)
    expect(await signCheckpoint(store(), key, at(0), pace)).toMatchObject({ sequence: first, previousSequence: 0, keyId: key.id })
    await sealed(2)
    expect(await signCheckpoint(store(), key, at(9), pace)).toBeUndefined()
    const third = await sealed(1)
    expect(await signCheckpoint(store(), key, at(9), pace)).toMatchObject({ sequence: third, previousSequence: first })
    expect(await signCheckpoint(store(), key, at(60), pace)).toBeUndefined()
    const last = await sealed(1)
    expect(await signCheckpoint(store(), key, at(18), pace)).toBeUndefined()
    expect(await signCheckpoint(store(), key, at(19), pace)).toMatchObject({ sequence: last, previousSequence: third })
    expect((await readCheckpoints(store(), first, 10)).map(({ sequence }) => sequence)).toEqual([third, last])
    expect(await findFaults(store(), sampleFold)).toEqual([])
  })

  test('a key that was replaced still proves what it signed', async () => {
    const next = newKey()
    await sealed(1)
    await signCheckpoint(store(), next, at(20), AT_ONCE)
    expect((await readSigningKeys(store())).map(({ id }) => id)).toEqual([key.id, next.id])
    expect(await latestCheckpoint(store())).toMatchObject({ keyId: next.id, publicKey: next.publicKey })
    expect(await findFaults(store(), sampleFold)).toEqual([])
  })

  test.each([
    ['an altered entry number', `update checkpoint set sequence = sequence + 1 where previous_sequence = 0`],
    ['an altered hash', `update checkpoint set ledger_hash = repeat('0', 64)`],
    ['an altered day', `update checkpoint set signed_at = signed_at + interval '1 millisecond'`],
    ['an altered signature', `update checkpoint set signature = overlay(signature placing 'AA' from 10)`],
    ['an altered algorithm', `update checkpoint set hash_algorithm = 'sm3'`],
    ['an altered key', `update signing_key set public_key = overlay(public_key placing 'AA' from 30)`],
    ['another algorithm of a key', `update signing_key set algorithm = 'sm2'`],
    ['a removed key', 'delete from signing_key'],
    ['a removed checkpoint', 'delete from checkpoint where previous_sequence = 0'],
  ])('%s: it is found', async (_, statement) => {
    await sealed(2)
    await signCheckpoint(store(), key, at(30), AT_ONCE)
    const putBack = await keep()
    await tamper(store(), statement)
    const kinds = (await findFaults(store(), sampleFold)).map((fault) => fault.kind)
    expect(kinds.length).toBeGreaterThan(0)
    expect(kinds.every((found) => found.startsWith('checkpoint-'))).toBe(true)
    await putBack()
    expect(await findFaults(store(), sampleFold)).toEqual([])
  })

  test('a history rewritten with every hash made to match is found by its checkpoints, and signed anew by one that was kept', async () => {
    await sealed(1)
    await signCheckpoint(store(), key, at(40), AT_ONCE)
    const kept = await latestCheckpoint(store())
    if (kept === undefined) throw new Error('A checkpoint was signed.')
    expect(await verifyKept(store(), kept)).toEqual([])
    await rewriteLedger()
    const found = await findFaults(store(), sampleFold)
    expect(new Set(found.map((fault) => fault.kind))).toEqual(new Set(['checkpoint-ledger']))
    // Whoever has the key as well can sign what was rewritten.
    await tamper(store(), 'delete from checkpoint')
    await signCheckpoint(store(), key, at(50), AT_ONCE)
    expect(await findFaults(store(), sampleFold)).toEqual([])
    expect((await verifyKept(store(), kept)).map((fault) => fault.kind)).toEqual(['checkpoint-ledger'])
    expect((await verifyKept(store(), { ...kept, ledgerHash: '0'.repeat(64) })).map((fault) => fault.kind)).toEqual([
      'checkpoint-altered',
      'checkpoint-ledger',
    ])
  })

  test('a running sealer signs with the key it was given', async () => {
    const errors: unknown[] = []
    const signingKey = newKey()
    // Later than any checkpoint before by more than the sealer waits.
    const sealer = startSealer(store(), { now: at(24 * 60), onError: (error) => errors.push(error), signingKey })
    await commit(store(), sampleCommit([sampleWrite(projectId())]))
    await expect.poll(async () => (await latestCheckpoint(store()))?.keyId).toBe(signingKey.id)
    await sealer.stop()
    expect(errors).toEqual([])
  })

  /** Keeps keys and checkpoints. @returns the function that brings them back. */
  async function keep(): Promise<() => Promise<void>> {
    const tables = ['signing_key', 'checkpoint']
    for (const table of tables) await store().pool.query(`drop table if exists kept_${table}; create table kept_${table} as table ${table}`)
    return async () => {
      for (const table of tables) {
        await tamper(store(), `delete from ${table}`)
        await tamper(store(), `insert into ${table} select * from kept_${table}`)
      }
    }
  }

  /** Writes the whole ledger again as if it had been sealed at another time: all chained, and every event confirmed. */
  async function rewriteLedger(): Promise<void> {
    let previousHash = '0'.repeat(64)
    for (const { sequence, streamType, streamId, number, eventHash } of await readLedger(store(), 0, 200)) {
      const entry = { sequence, streamType, streamId, number, eventHash, sealedAt: at(1)().toISOString(), previousHash }
      const hash = hashOfEntry('sha256', entry)
      await tamper(store(), 'update ledger set sealed_at = $1, previous_hash = $2, hash = $3 where sequence = $4', [
        entry.sealedAt,
        previousHash,
        hash,
        sequence,
      ])
      previousHash = hash
    }
  }
})

describe('the feed of the ledger', () => {
  const store = useStore('server')

  test('gives a reader that follows it every event once and in order, whoever writes and seals meanwhile', async () => {
    const [writers, each] = [6, 12]
    let writing = true
    const sealers = [1, 2].map(() => startSealer(store(), { now: at(0), onError: (error) => expect(error).toBeUndefined(), intervalMs: 5 }))
    const followed: { readonly sequence: number; readonly event: string; readonly eventHash: string }[] = []
    const follow = async (): Promise<void> => {
      for (;;) {
        const last = !writing
        const page = await readLedger(store(), followed.at(-1)?.sequence ?? 0, 7)
        followed.push(...page)
        if (page.length === 0 && last) return
      }
    }
    const following = follow()
    await Promise.all(
      Array.from({ length: writers }, async () => {
        for (let count = 0; count < each; count += 1) await commit(store(), sampleCommit([sampleWrite(projectId(), undefined, [1, 2])]))
      }),
    )
    await Promise.all(sealers.map((sealer) => sealer.stop()))
    await sealPending(store(), at(0))
    writing = false
    await following
    expect(followed.map(({ sequence }) => sequence)).toEqual(Array.from({ length: writers * each * 2 }, (_, index) => index + 1))
    for (const { event, eventHash } of followed) expect(digestText('sha256', event)).toBe(eventHash)
    const events = await store().db.selectFrom('event').select('hash').execute()
    expect(new Set(followed.map(({ eventHash }) => eventHash))).toEqual(new Set(events.map(({ hash }) => hash)))
  })
})
