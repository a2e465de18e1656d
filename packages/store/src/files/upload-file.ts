import { type Actor, type FileFacts, type FileType, fileTypes, mayUploadFiles, signatureOf, supplierOf } from '@goufu/engine'
import type { PoolClient } from 'pg'
import { recordCommand } from '../commands.ts'
import type { Command } from '../commands.ts'
import type { Store } from '../store.ts'
import { loadStreams } from '../streams.ts'
import { inTransaction } from '../transaction.ts'
import { writerAt } from '../writer-at.ts'
import { clearBytes } from './clear-files.ts'
import { enterFile, type FileOwner, holdHash } from './file-rows.ts'
import type { FileStorage } from './file-storage.ts'
import { type Received, receiveFile } from './receive-file.ts'
import { exceededQuota, type UncitedQuota } from './uncited-quota.ts'

/** A file on its way to a project, or to the record of a supplier. */
export interface UploadRequest {
  /** A UUID the asker chose: sending the request again with it acts once. */
  readonly commandId: string
  /** Id of the new file. May differ when the request is sent again; the first one stays. */
  readonly id: string
  readonly of: FileOwner
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
  /** The most bytes that are taken. */
  readonly most: number
  /** How much may lie here that nothing cites; no bound where it is left out. */
  readonly quota?: UncitedQuota
  readonly actor: Actor
  /** The server's clock. */
  readonly now: () => Date
}

export type UploadResult =
  | { readonly kind: 'uploaded'; readonly file: FileFacts; readonly isNew: boolean }
  | { readonly kind: 'wrong-role' | 'unknown-owner' | 'project-closed' }
  | { readonly kind: 'too-large' | 'empty' | 'unknown-type' }
  /** Its name ends as files of another sort do. */
  | { readonly kind: 'misnamed'; readonly mediaType: FileType }
  /** Too much lies here that no event cites: of this person, or of everybody. */
  | { readonly kind: 'quota-exceeded'; readonly of: 'person' | 'all'; readonly most: number }
  | { readonly kind: 'command-reused' }

/**
 * Takes a file into a project or the record of a supplier, where only the buyer's side brings some. Who may not upload is told so before a byte is read. The bytes come first and the row last, so that a row
 * always has its bytes; bytes without a row are cleared away later.
 * @throws whatever the stream fails with; then nothing is left
 */
export async function uploadFile(store: Store, storage: FileStorage, request: UploadRequest): Promise<UploadResult> {
  const { of, actor } = request
  if (!mayUploadFiles(actor) || (of.type === 'supplier' && actor.role === 'supplier')) return { kind: 'wrong-role' }
  const heads = await loadStreams(store, [of])
  if (heads.get(of.type, of.id) === undefined) return { kind: 'unknown-owner' }
  // What was paid is taken back after a contract was ended as well, and there are papers of it.
  const outcome = heads.get('project', of.id)?.state.outcome.kind ?? 'open'
  if (outcome !== 'open' && outcome !== 'terminated') return { kind: 'project-closed' }
  const reception = await receiveFile(storage, request.bytes, request.most)
  if (reception.kind !== 'received') return reception
  const { received } = reception
  try {
    if (!isNamedAs(request.name, received.mediaType)) return { kind: 'misnamed', mediaType: received.mediaType }
    await storage.put(received.sha256, received)
    const result = await enter(store, storage, request, received)
    // Nothing cites them, and they have no row that would say so.
    if (result.kind === 'quota-exceeded') await clearBytes(writerAt(store, null), storage, received.sha256)
    return result
  } finally {
    await received.discard()
  }
}

/** Whoever opens it goes by how its name ends; a name without an ending promises nothing. */
function isNamedAs(name: string, mediaType: FileType): boolean {
  const ending = /\.([^.]*)$/.exec(name.trim())?.[1]
  const endings: readonly string[] = fileTypes[mediaType].extensions
  return ending === undefined || endings.includes(ending.toLowerCase())
}

async function enter(store: Store, storage: FileStorage, request: UploadRequest, received: Received): Promise<UploadResult> {
  const { id, of, name, actor, quota } = request
  const { sha256, size, mediaType } = received
  const now = request.now().toISOString()
  const by = { id: actor.id, name: actor.name, role: actor.role }
  const file: FileFacts = { id, sha256, size, mediaType, name, organisation: supplierOf(actor), uploadedBy: by, uploadedAt: now }
  const command: Command = {
    id: request.commandId,
    kind: 'upload',
    stream: of,
    actor: signatureOf(actor),
    request: { of: { ...of }, name, sha256 },
  }
  const work = async (client: PoolClient): Promise<UploadResult> => {
    await holdHash(client, sha256)
    // Somebody may have cleared them away since they were put there: nothing cited them yet.
    if ((await storage.size(sha256)) === undefined) await storage.put(sha256, received)
    const earlier = await recordCommand(client, { command, outcome: 'accepted', answer: { file: id }, findings: [], recordedAt: now })
    if (earlier?.kind === 'command-reused') return earlier
    const entered = await enterFile(client, of, file)
    const isNew = entered.id === id
    const exceeded = quota === undefined || !isNew ? null : await exceededQuota(client, actor.id, quota)
    if (exceeded !== null) return { kind: 'quota-exceeded', ...exceeded }
    return { kind: 'uploaded', file: entered, isNew }
  }
  return inTransaction(writerAt(store, null).pool, work, ({ kind }) => kind !== 'quota-exceeded')
}
