import { stateShapes } from '@goufu/engine'
import { writtenEvent } from './check-event.ts'
import { isSoundCheckpoint } from './checkpoint.ts'
import { engineFold } from './engine-fold.ts'
import { endText } from './export-lines.ts'
import { readEventRow } from './event-row.ts'
import { exportFault } from './fault.ts'
import type { Fault } from './fault.ts'
import { digestText } from './hash.ts'
import { proveLedgerRuns } from './prove-ledger-runs.ts'
import { proveStream } from './prove-stream.ts'
import { readExport } from './read-export.ts'
import type { ReadExport } from './read-export.ts'
import { isSignedBy } from './signature.ts'
import { streamKey } from './stored-event.ts'
import { soundProfile } from './verify-profiles.ts'

/** What there is to say of an exported file. */
export interface ExportProof {
  /** Whose project it is, how much there is of it and who signed it; `null` where the file cannot be read. */
  readonly said: ExportSummary | null
  readonly faults: readonly Fault[]
}

export interface ExportSummary {
  readonly project: string
  readonly exportedAt: string
  readonly streams: number
  readonly events: number
  readonly entries: number
  /** Whoever knows this key from elsewhere knows whose file it is. */
  readonly keyId: string
  /** The newest checkpoint in it. */
  readonly checkpoint: number
}

/**
 * Proves an exported file with nothing but the file: its signature, every hash and chain, what the events of each stream fold to, the
 * profiles they cite, and that each event stands in the ledger under a signed checkpoint.
 * @param trusted the key that must have signed; without it the file proves only that it is of one piece
 */
export function verifyExport(source: string, trusted: string | null): ExportProof {
  const read = readExport(source)
  if ('fault' in read) return { said: null, faults: [exportFault(read.fault.zh, read.fault.en)] }
  const { header, end, streams, events, entries, checkpoints } = read
  const faults = [
    ...signatureFaults(read, trusted),
    ...checkpointFaults(read),
    ...profileFaults(read),
    ...projectFaults(read),
    ...eventFaults(read),
  ]
  const said: ExportSummary = {
    project: header.project,
    exportedAt: header.exportedAt,
    streams: streams.length,
    events: events.length,
    entries: entries.length,
    keyId: end.keyId,
    checkpoint: checkpoints.at(-1)?.sequence ?? 0,
  }
  return { said, faults }
}

function signatureFaults({ keys, end, lines, signed }: ReadExport, trusted: string | null): readonly Fault[] {
  const key = keys.find(({ id }) => id === end.keyId)
  const faults: Fault[] = []
  if (end.lines !== lines || end.sha256 !== digestText('sha256', signed)) {
    faults.push(exportFault('内容与文末的摘要不符', 'Its content does not match the digest at its end'))
  }
  if (key === undefined || !isSignedBy(key, endText(end), end.signature)) {
    faults.push(exportFault('文末的签名不符', 'The signature at its end does not hold'))
  }
  if (trusted !== null && trusted !== end.keyId) {
    faults.push(exportFault(`签名用的是另一把密钥 ${end.keyId}`, `It is signed with another key, ${end.keyId}`))
  }
  return faults
}

function checkpointFaults({ keys, checkpoints }: ReadExport): readonly Fault[] {
  const byId = new Map(keys.map((key) => [key.id, key]))
  return checkpoints.flatMap((checkpoint) => {
    const key = byId.get(checkpoint.keyId)
    if (key !== undefined && isSoundCheckpoint(checkpoint, key)) return []
    const { sequence } = checkpoint
    return [exportFault(`总账第 ${sequence} 条的检查点与签名不符`, `The checkpoint at ledger entry ${sequence} is not as it was signed`)]
  })
}

/** Every profile is what its digests say, and none that an event cites is missing. */
function profileFaults({ profiles, events }: ReadExport): readonly Fault[] {
  const faults: Fault[] = []
  const carried = new Set<string>()
  for (const [index, { body }] of profiles.entries()) {
    const profile = soundProfile(body)
    if (profile !== undefined) carried.add(profile.digest)
    else faults.push(exportFault(`第 ${index + 1} 份方案与摘要不符`, `Profile ${index + 1} of the file does not match its digests`))
  }
  const cited = new Set(events.flatMap((event) => readEventRow(event)?.event.profile.digest ?? []))
  for (const digest of cited) {
    if (!carried.has(digest)) faults.push(exportFault(`缺少所引的方案 ${digest}`, `The profile ${digest}, which events cite, is missing`))
  }
  return faults
}

function projectFaults({ header, streams }: ReadExport): readonly Fault[] {
  const [first] = streams
  const own = first?.type === 'project' && first.id === header.project && streams.slice(1).every(({ type }) => type !== 'project')
  return own
    ? []
    : [exportFault('第一条流应是所导出的项目，且只有它是项目', 'The exported project must be the first stream, and the only project')]
}

/** Folds each stream again and finds each event in the ledger. */
function eventFaults({ streams, events, entries, checkpoints, commands }: ReadExport): readonly Fault[] {
  const faults: Fault[] = [...proveLedgerRuns(entries, checkpoints)]
  const sound = events.flatMap((event) => readEventRow(event)?.row ?? [])
  if (sound.length < events.length) {
    const count = events.length - sound.length
    faults.push(exportFault(`${count} 个事件的内容与摘要不符`, `${count} events do not match their hashes`))
  }
  const rows = Map.groupBy(sound, ({ streamType, streamId }) => streamKey({ type: streamType, id: streamId }))
  const asked = new Set(commands.filter(({ outcome }) => outcome === 'accepted').map(({ id }) => id))
  const entryAt = new Map(entries.map((entry) => [`${entry.streamType}/${entry.streamId}/${entry.number}`, entry]))
  const fold = engineFold({ get: () => Promise.reject(new Error('To fold is not to list.')) })
  for (const stream of streams) {
    const { type, id, version, hash, hashAlgorithm, updatedAt, state, stateShape } = stream
    const shape = stateShapes[type]
    // The state of an earlier program is folded otherwise now; its events are the same, and prove what they proved.
    const stateText = stateShape < shape ? null : () => JSON.stringify(state)
    const head = { type, id, version, hash, hashAlgorithm, updatedAt, stateText, stateShape: Math.max(stateShape, shape) }
    const proof = proveStream(head, fold, Number.POSITIVE_INFINITY)
    const key = streamKey({ type, id })
    for (const row of rows.get(key) ?? []) {
      const entry = entryAt.get(`${key}/${row.number}`)
      proof.take(writtenEvent(row), { entry, waits: false }, null)
      if (!asked.has(row.commandId)) {
        faults.push(exportFault(`${key} #${row.number} 的办理记录不在`, `The command of ${key} #${row.number} is missing`))
      }
      if (row.number === version && row.recordedAt !== updatedAt) {
        faults.push(exportFault(`${key} 的时间与最后一个事件不符`, `The instant of ${key} is not that of its last event`))
      }
    }
    const proved = proof.end()
    faults.push(...proved.faults)
    if (proved.events === 0) faults.push(exportFault(`${key} 没有事件`, `${key} has no events`))
    rows.delete(key)
  }
  for (const key of rows.keys()) faults.push(exportFault(`${key} 有事件而没有流头`, `${key} has events but no head`))
  return faults
}
