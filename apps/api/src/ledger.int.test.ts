import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { canonicalJson } from '@goufu/engine'
import { AT_ONCE, readSigningKey, sealPending, signCheckpoint } from '@goufu/store'
import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import type { checkpointPageSchema, checkpointSchema, ledgerPageSchema } from './schemas/ledger.ts'
import { useApi } from './testing/api.ts'

const NOW = '2026-11-22T04:00:00.000Z'

describe('the ledger as a feed', () => {
  const api = useApi('server', NOW)
  const ledger = (query: string) => api().get<z.output<typeof ledgerPageSchema>>(`/api/v1/ledger${query}`, { actor: 'auditor-qian' })
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

  /** Opens so many funds, one event each, and seals them. */
  async function recorded(count: number): Promise<void> {
    for (let fund = 0; fund < count; fund += 1) {
      const body = {
        title: `示例资金${fund}`,
        source: 'hardship-relief',
        buyer: '示例县民政局',
        fiscalYear: 2026,
        appropriatedFen: 100,
        effectiveOn: '2026-01-05',
      }
      expect(await api().post('/api/v1/funds', { actor: 'finance-wang', body })).toMatchObject({ status: 201 })
    }
    await sealPending(api().store, () => new Date(NOW))
  }

  test('is read page by page behind a sequence, and an outsider recomputes every hash from what it says', async () => {
    expect((await ledger('')).body).toEqual({ items: [], next: null })
    await recorded(5)
    const first = (await ledger('?limit=3')).body
    expect(first.next).toBe(3)
    const second = (await ledger(`?after=${first.next}&limit=3`)).body
    expect(second.next).toBeNull()
    const entries = [...first.items, ...second.items]
    expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5])
    let previous = '0'.repeat(64)
    for (const { sequence, streamType, streamId, number, eventHash, sealedAt, previousHash, hash, event } of entries) {
      expect(previousHash).toBe(previous)
      expect(sha256(canonicalJson({ sequence, streamType, streamId, number, eventHash, sealedAt, previousHash }))).toBe(hash)
      expect(sha256(event)).toBe(eventHash)
      previous = hash
    }
    expect((await ledger('?after=5')).body).toEqual({ items: [], next: null })
    for (const query of ['?after=-1', '?after=x', '?limit=0'])
      expect(await ledger(query)).toMatchObject({ status: 400, body: { code: 'invalid-query' } })
  })

  test('is not for the public, whose signed head is', async () => {
    expect(await api().get('/api/v1/ledger', { actor: 'public' })).toMatchObject({ status: 401, body: { code: 'signed-out' } })
  })

  test('its signed head can be had by anybody, and proved with nothing else', async () => {
    const latest = () => api().get<z.output<typeof checkpointSchema>>('/public/checkpoints/latest')
    expect(await latest()).toMatchObject({ status: 404, body: { code: 'no-checkpoint' } })
    const key = readSigningKey(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
    if (key === undefined) throw new Error('A new key can be read.')
    await signCheckpoint(api().store, key, () => new Date(NOW), AT_ONCE)
    const { body, headers } = await latest()
    expect(headers.get('cache-control')).toBe('public, max-age=60')
    const { signature, keyAlgorithm, publicKey, ...claim } = body
    const spki = Buffer.from(publicKey, 'base64')
    expect(keyAlgorithm).toBe('ed25519')
    expect(createHash('sha256').update(spki).digest('hex')).toBe(claim.keyId)
    const signed = Buffer.from(canonicalJson({ format: 'goufu-checkpoint-1', ...claim }))
    expect(verify(null, signed, createPublicKey({ key: spki, format: 'der', type: 'spki' }), Buffer.from(signature, 'base64'))).toBe(true)
    const [entry] = (await ledger(`?after=${claim.sequence - 1}&limit=1`)).body.items
    expect(entry?.hash).toBe(claim.ledgerHash)
    expect((await api().get<z.output<typeof checkpointPageSchema>>('/public/checkpoints')).body).toEqual({ items: [body], next: null })
  })
})
