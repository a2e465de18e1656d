import * as z from 'zod'

const hashSchema = z.string().meta({ id: 'Hash', description: '64 hexadecimal digits' })

const nextSchema = z.int().nullable().meta({ description: 'What to pass as `after` for the next page; null on the last one' })

export const ledgerPageSchema = z.object({
  items: z.array(
    z
      .object({
        sequence: z.int().meta({ description: '1, 2, 3 … without gaps' }),
        streamType: z.enum(['project', 'fund', 'supplier']),
        streamId: z.string(),
        number: z.int().meta({ description: 'Number of the event in its stream' }),
        eventHash: hashSchema,
        sealedAt: z.iso.datetime(),
        previousHash: hashSchema,
        hash: hashSchema.meta({ description: 'Digest of the canonical JSON of the seven members above' }),
        hashAlgorithm: z.string(),
        event: z.string().meta({ description: 'The event: JSON exactly as it was hashed; its digest is `eventHash`' }),
        eventHashAlgorithm: z.string(),
      })
      .meta({ id: 'LedgerEntry' }),
  ),
  next: nextSchema,
})

export const checkpointSchema = z
  .object({
    sequence: z.int().meta({ description: 'The last entry of the ledger that it covers' }),
    ledgerHash: hashSchema.meta({ description: 'Hash of that entry' }),
    hashAlgorithm: z.string(),
    previousSequence: z.int().meta({ description: 'The checkpoint before it; 0 for the first' }),
    signedAt: z.iso.datetime(),
    keyId: hashSchema.meta({ description: 'SHA-256 of the public key' }),
    signature: z.string().meta({
      description: 'base64, over the canonical JSON (RFC 8785) of `format` "goufu-checkpoint-1" and the six members above',
    }),
    keyAlgorithm: z.string().meta({ description: 'ed25519' }),
    publicKey: z.string().meta({ description: 'SubjectPublicKeyInfo, base64' }),
  })
  .meta({ id: 'Checkpoint', description: '签名的总账末尾 / The head of the ledger, signed' })

export const checkpointPageSchema = z.object({ items: z.array(checkpointSchema), next: nextSchema })
