import type { Checkpoint } from './checkpoint.ts'
import { ledgerFault } from './fault.ts'
import type { Fault } from './fault.ts'
import { parseHashAlgorithm } from './hash.ts'
import { hashOfEntry } from './ledger.ts'
import type { LedgerTable } from './schema.ts'

/**
 * Proves parts of the ledger without the rest: in each run of consecutive entries every hash, the chain, and that its last entry is one
 * that a checkpoint signed. So every entry of the run stands in the ledger that was signed.
 */
export function proveLedgerRuns(entries: readonly LedgerTable[], checkpoints: readonly Checkpoint[]): readonly Fault[] {
  const signedAt = new Map(checkpoints.map((checkpoint) => [checkpoint.sequence, checkpoint]))
  return entries.flatMap((entry, index) => {
    const faults: Fault[] = []
    const algorithm = parseHashAlgorithm(entry.hashAlgorithm)
    if (algorithm === undefined || hashOfEntry(algorithm, entry) !== entry.hash) {
      faults.push(ledgerFault('ledger-altered', entry, '内容与摘要不符', 'its values do not match its hash'))
    }
    const before = entries[index - 1]
    if (before !== undefined && before.sequence >= entry.sequence) {
      faults.push(ledgerFault('ledger-gap', entry, '不在其位', 'it stands in the wrong place'))
    }
    if (before?.sequence === entry.sequence - 1 && before.hash !== entry.previousHash) {
      faults.push(ledgerFault('ledger-chain', entry, '与前一条的摘要不衔接', 'it is not chained to the entry before it'))
    }
    const signed = signedAt.get(entry.sequence)
    const endsRun = entries[index + 1]?.sequence !== entry.sequence + 1
    if (endsRun && signed === undefined) {
      faults.push(ledgerFault('checkpoint-ledger', entry, '其后没有签名的检查点', 'no signed checkpoint follows it'))
    }
    if (signed !== undefined && (signed.ledgerHash !== entry.hash || signed.hashAlgorithm !== entry.hashAlgorithm)) {
      faults.push(ledgerFault('checkpoint-ledger', entry, '与签名的检查点不符', 'it is not the one that its checkpoint signed'))
    }
    return faults
  })
}
