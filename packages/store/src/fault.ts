import { text } from '@goufu/engine'
import type { StreamRef, Text } from '@goufu/engine'

/** Something in the store that is not as it was written. */
export interface Fault {
  readonly kind:
    | 'checkpoint-altered'
    | 'checkpoint-gap'
    | 'checkpoint-ledger'
    | 'event-altered'
    | 'event-chain'
    | 'event-missing'
    | 'event-stray'
    | 'event-unsealed'
    | 'export'
    | 'file'
    | 'fold'
    | 'fund-entry'
    | 'head'
    | 'ledger-altered'
    | 'ledger-chain'
    | 'ledger-event'
    | 'ledger-gap'
    | 'ledger-order'
    | 'profile-altered'
    | 'projection'
  /** Null for a fault that belongs to no stream. */
  readonly stream: StreamRef | null
  /** Number of the event in its stream. */
  readonly number: number | null
  readonly what: Text
}

/** A fault in a stream, in both languages. */
export function streamFault(kind: Fault['kind'], stream: StreamRef, number: number | null, zh: string, en: string): Fault {
  return { kind, stream, number, what: text(zh, en) }
}

/** A fault of the ledger at a place in its sequence. */
export function ledgerFault(
  kind: Fault['kind'],
  entry: { readonly sequence: number; readonly streamType: StreamRef['type']; readonly streamId: string; readonly number: number },
  zh: string,
  en: string,
): Fault {
  return {
    kind,
    stream: { type: entry.streamType, id: entry.streamId },
    number: entry.number,
    what: text(`总账第 ${entry.sequence} 条：${zh}`, `Ledger entry ${entry.sequence}: ${en}`),
  }
}

/** A fault of an exported file that belongs to no stream of it. */
export function exportFault(zh: string, en: string): Fault {
  return { kind: 'export', stream: null, number: null, what: text(zh, en) }
}
