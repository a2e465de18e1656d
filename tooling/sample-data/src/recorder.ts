import { evolve, ROOT_ORGANISATION, stateShapes, type StateOf, type StreamType } from '@goufu/engine'
import {
  digestText,
  fundEntries,
  hashOfEntry,
  listRows,
  NO_PREDECESSOR,
  PLACES_OF_BLOCK,
  type RecordedEvent,
  signsOf,
} from '@goufu/store/tooling'
import { fillRow, rowsOf } from './list-rows.ts'
import type { Recorded } from './place.ts'
import type { CommandModel, EventModel, HeadModel } from './models.ts'
import { COLUMNS, Tables } from './tables.ts'
import { fill, type Filling } from './template.ts'

const ALGORITHM = 'sha256'
/** How long an event waits for the ledger. */
const SEALED_AFTER_MS = 1_000

/** A command as it is done once. */
export interface Doing {
  readonly command: CommandModel
  readonly commandId: string
  /** Instant, in milliseconds. */
  readonly at: number
  /** What the slots of its purchase stand for. */
  readonly filling: Filling
  /** The head of its project, where nothing comes after it. */
  readonly last: HeadModel | null
}

interface Chain {
  readonly type: StreamType
  readonly id: string
  number: number
  hash: string
  at: string
  /** Folded for streams that several purchases write to; a project's own is made with its model. */
  state: StateOf['fund'] | StateOf['supplier'] | null
}

/** Writes commands down as the store does: numbered, chained, hashed, sealed. Whole streams are finished with `endStreams`. */
export class Recorder {
  #tables = new Tables()
  #chains = new Map<string, Chain>()
  #sequence: number
  #ledgerHash: string
  #sealedAt: number
  #placed: number
  readonly #signsOfBlock: Set<string>
  readonly #shapes: Map<string, readonly [stream: string, type: string, schema: string]>

  /** @param before what was written by whoever came before */
  constructor(before: Recorded) {
    this.#sequence = before.events
    this.#ledgerHash = before.ledgerHash
    this.#sealedAt = before.sealedAt
    this.#placed = before.placed
    this.#signsOfBlock = new Set(before.signsOfBlock)
    this.#shapes = new Map(before.shapes.map((shape) => [shape.join(' '), shape]))
  }

  /** What whoever comes after has to know. Only between streams. */
  recorded(): Recorded {
    if (this.#chains.size > 0) throw new Error('Streams are begun and not ended')
    return {
      events: this.#sequence,
      ledgerHash: this.#ledgerHash,
      sealedAt: this.#sealedAt,
      placed: this.#placed,
      signsOfBlock: [...this.#signsOfBlock],
      shapes: [...this.#shapes.values()],
    }
  }

  /** How many events were written. */
  get events(): number {
    return this.#sequence
  }

  /** What was written since it was last asked for. */
  take(): Tables {
    const taken = this.#tables
    this.#tables = new Tables()
    return taken
  }

  do({ command, commandId, at, filling, last }: Doing): void {
    const recordedAt = new Date(at).toISOString()
    const own = new Map([
      ['command', commandId],
      ['recorded', recordedAt],
    ])
    const request = fill(command.request, own, filling)
    const streamId = fill(command.stream.id, filling)
    this.#tables.add('command', COLUMNS.command, [
      commandId,
      command.kind,
      command.stream.type,
      streamId,
      fill(command.actor, filling),
      digestText('sha256', request),
      command.outcome,
      command.outcome === 'accepted' ? null : request,
      fill(command.answer, filling),
      fill(command.findings, filling),
      recordedAt,
    ])
    for (const event of command.events) this.#record(event, commandId, recordedAt, at, own, filling)
    if (last !== null) this.#endProject(last, streamId, filling)
  }

  #record(event: EventModel, commandId: string, recordedAt: string, at: number, own: Map<string, string>, filling: Filling): void {
    const { type } = event.stream
    const id = fill(event.stream.id, filling)
    const chain = this.#chainOf(type, id)
    const previous = chain.hash
    chain.number += 1
    own.set('number', String(chain.number)).set('previous', previous)
    const body = fill(event.body, own, filling)
    const hash = digestText(ALGORITHM, body)
    chain.hash = hash
    chain.at = recordedAt
    const number = String(chain.number)
    this.#tables.add('event', COLUMNS.event, [
      type,
      id,
      number,
      event.type,
      event.on,
      commandId,
      recordedAt,
      body,
      previous,
      hash,
      ALGORITHM,
    ])
    if (type !== 'project') this.#fold(chain, type, JSON.parse(body) as RecordedEvent) // the body that was just written
    this.#shapes.set(`${type} ${event.type} ${event.schema}`, [type, event.type, String(event.schema)])
    this.#seal(chain, hash, at)
  }

  #fold(chain: Chain, type: 'fund' | 'supplier', event: RecordedEvent): void {
    chain.state = evolve[type](chain.state as never, event) // a chain keeps the state of its own type
    for (const { fundId, number, account, projectId, amountFen } of fundEntries(event.stream, [event]))
      this.#tables.add('fund_entry', COLUMNS.fund_entry, [fundId, String(number), account, projectId, String(amountFen)])
  }

  #seal({ type, id, number }: Chain, eventHash: string, at: number): void {
    this.#sequence += 1
    this.#sealedAt = Math.max(this.#sealedAt, at + SEALED_AFTER_MS)
    const sealedAt = new Date(this.#sealedAt).toISOString()
    const previousHash = this.#ledgerHash
    const entry = { sequence: this.#sequence, streamType: type, streamId: id, number, eventHash, sealedAt, previousHash }
    this.#ledgerHash = hashOfEntry(ALGORITHM, entry)
    this.#tables.add('ledger', COLUMNS.ledger, [
      String(entry.sequence),
      type,
      id,
      String(number),
      eventHash,
      sealedAt,
      previousHash,
      this.#ledgerHash,
      ALGORITHM,
    ])
  }

  #chainOf(type: StreamType, id: string): Chain {
    const key = `${type}/${id}`
    const known = this.#chains.get(key)
    if (known !== undefined) return known
    const begun: Chain = { type, id, number: 0, hash: NO_PREDECESSOR, at: '', state: null }
    this.#chains.set(key, begun)
    return begun
  }

  #endProject(head: HeadModel, projectId: string, filling: Filling): void {
    const chain = this.#chainOf('project', projectId)
    if (chain.number !== head.events) throw new Error(`Project ${projectId} has ${chain.number} events and not ${head.events}`)
    this.#chains.delete(`project/${projectId}`)
    this.#head(chain, fill(head.state, filling))
    const own = new Map([...filling, ['updated', chain.at]])
    for (const row of head.rows) {
      const values = fillRow(row, own)
      this.#tables.add(row.table, row.columns, values)
      const searched = row.columns.indexOf('search')
      if (searched !== -1) this.#place(projectId, values[searched] ?? '')
    }
  }

  /** Puts a project where it is searched for, and notes of its block what nobody before it in the block has. */
  #place(projectId: string, search: string): void {
    this.#placed += 1
    const block = Math.floor(this.#placed / PLACES_OF_BLOCK)
    if (this.#placed % PLACES_OF_BLOCK === 0) this.#signsOfBlock.clear()
    this.#tables.add('project_search', COLUMNS.project_search, [projectId, search, String(this.#placed)])
    for (const gram of signsOf(search)) {
      if (this.#signsOfBlock.has(gram)) continue
      this.#signsOfBlock.add(gram)
      this.#tables.add('search_block', COLUMNS.search_block, [gram, String(block)])
    }
  }

  /** Writes the heads of all streams that are begun. Nothing may be added to them any more. */
  endStreams(): void {
    for (const chain of this.#chains.values()) {
      const { type, state } = chain
      if (type === 'project' || state === null) throw new Error(`${type} ${chain.id} was not ended`)
      this.#head(chain, JSON.stringify(state))
      const rows = rowsOf(listRows(type, state, null, { version: chain.number, updatedAt: chain.at }))
      for (const row of rows) this.#tables.add(row.table, row.columns, fillRow(row, new Map()))
    }
    this.#chains.clear()
  }

  /** Writes down every shape of event that there is, once at the end. */
  noteShapes(): void {
    for (const shape of this.#shapes.values()) this.#tables.add('event_shape', COLUMNS.event_shape, shape)
  }

  #head({ type, id, number, hash, at }: Chain, state: string): void {
    // A sample has no tree of organisations: its offices are names, and everything belongs to the top.
    const organisation = type === 'supplier' ? null : ROOT_ORGANISATION
    this.#tables.add('stream', COLUMNS.stream, [
      type,
      id,
      String(number),
      hash,
      ALGORITHM,
      state,
      at,
      String(stateShapes[type]),
      organisation,
    ])
  }
}
