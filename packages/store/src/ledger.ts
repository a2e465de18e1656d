import type { StreamType } from '@goufu/engine'
import { digestText } from './hash.ts'
import type { HashAlgorithm } from './hash.ts'

/** One line of the ledger: which event came next, in the order of the whole store. */
export interface LedgerEntry {
  /** 1, 2, 3 … without gaps. */
  readonly sequence: number
  readonly streamType: StreamType
  readonly streamId: string
  readonly number: number
  readonly eventHash: string
  readonly sealedAt: string
  readonly previousHash: string
}

/** The hash of a ledger entry covers every column of it and, through `previousHash`, every entry before it. */
export function hashOfEntry(algorithm: HashAlgorithm, entry: LedgerEntry): string {
  return digestText(algorithm, entryText(entry))
}

/** Canonical JSON of an entry, written out: its members are known and stand in the order of their names. */
export function entryText(entry: LedgerEntry): string {
  const { eventHash, number, previousHash, sealedAt, sequence, streamId, streamType } = entry
  const text = JSON.stringify
  return `{"eventHash":${text(eventHash)},"number":${number},"previousHash":${text(previousHash)},"sealedAt":${text(sealedAt)},"sequence":${sequence},"streamId":${text(streamId)},"streamType":${text(streamType)}}`
}
