import { canonicalJson } from '@goufu/engine'
import type { JsonValue } from '@goufu/engine'
import * as z from 'zod'

// The file of an exported project: text in UTF-8, one canonical JSON object (RFC 8785) a line, each line ended by a line feed. The
// kinds of lines stand in the order of `lineSchemas`; docs/export-format.md describes them for others.

const digest = z.string().regex(/^[0-9a-f]{64}$/)
const instant = z.iso.datetime()
const streamType = z.enum(['project', 'fund', 'supplier'])
const sequence = z.int().min(1)
const algorithm = z.string()
/** Whatever `JSON.parse` gave. */
const json = z.custom<JsonValue>((value) => value !== undefined)

/** Every kind of line, in the order in which they stand. */
const lineSchemas = {
  header: z.strictObject({ line: z.literal('header'), format: z.literal('goufu-export-1'), project: z.string(), exportedAt: instant }),
  /** A public key: of the checkpoints, and of the file. */
  key: z.strictObject({ line: z.literal('key'), id: digest, algorithm, publicKey: z.string() }),
  checkpoint: z.strictObject({
    line: z.literal('checkpoint'),
    sequence,
    ledgerHash: digest,
    hashAlgorithm: algorithm,
    previousSequence: z.int().min(0),
    signedAt: instant,
    keyId: digest,
    signature: z.string(),
  }),
  /** A resolved profile, as it is kept: its two digests stand in it. */
  profile: z.strictObject({ line: z.literal('profile'), body: z.string() }),
  /** The head of a stream: what its events must come to. The exported project is the first. */
  stream: z.strictObject({
    line: z.literal('stream'),
    type: streamType,
    id: z.string(),
    version: z.int().min(1),
    hash: digest,
    hashAlgorithm: algorithm,
    state: json,
    /** In which shape it was folded. */
    stateShape: z.int().min(0),
    updatedAt: instant,
  }),
  /** What was asked, by whom, and what came of it: the commands of the events, and those of the project that were turned down. */
  command: z.strictObject({
    line: z.literal('command'),
    id: z.uuid(),
    kind: z.string(),
    streamType: z.string(),
    streamId: z.string(),
    actor: json,
    requestDigest: z.string(),
    outcome: z.enum(['accepted', 'refused', 'needs-facts', 'wrong-role']),
    request: z.string().nullable(),
    answer: json,
    findings: json,
    recordedAt: instant,
  }),
  /** What is known of an uploaded file of the project, or of one that the record of a supplier cites; events name its bytes by their hash. */
  file: z.strictObject({
    line: z.literal('file'),
    streamType: z.enum(['project', 'supplier']),
    streamId: z.string(),
    id: z.uuid(),
    sha256: digest,
    size: z.int(),
    mediaType: z.string(),
    name: z.string(),
    organisation: z.string().nullable(),
    uploadedBy: json,
    uploadedAt: instant,
  }),
  /** An event exactly as it was hashed. */
  event: z.strictObject({ line: z.literal('event'), body: z.string(), hash: digest, hashAlgorithm: algorithm }),
  /** Entries of the ledger: from each event's own to the next checkpoint. */
  entry: z.strictObject({
    line: z.literal('entry'),
    sequence,
    streamType,
    streamId: z.string(),
    number: z.int().min(1),
    eventHash: digest,
    sealedAt: instant,
    previousHash: digest,
    hash: digest,
    hashAlgorithm: algorithm,
  }),
  /** The digest of every byte before this line, and its signature. */
  end: z.strictObject({ line: z.literal('end'), lines: z.int(), sha256: digest, keyId: digest, signature: z.string() }),
}

type LineSchemas = typeof lineSchemas
export type LineKind = keyof LineSchemas
export type Line<K extends LineKind = LineKind> = z.output<LineSchemas[K]>

export const LINE_KINDS = Object.keys(lineSchemas) as readonly LineKind[]

const lineSchema = z.discriminatedUnion('line', [
  lineSchemas.header,
  lineSchemas.key,
  lineSchemas.checkpoint,
  lineSchemas.profile,
  lineSchemas.stream,
  lineSchemas.command,
  lineSchemas.file,
  lineSchemas.event,
  lineSchemas.entry,
  lineSchemas.end,
])

/** One line with its line feed. */
export function writeLine(line: Line): string {
  return `${canonicalJson(line)}\n`
}

/** Reads one line; `undefined` for a text that is none, or not written as `writeLine` writes it. */
export function readLine(text: string): Line | undefined {
  try {
    const line = lineSchema.safeParse(JSON.parse(text)).data
    return line !== undefined && canonicalJson(line) === text ? line : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** What the file's signature is made over. */
export function endText(end: Pick<Line<'end'>, 'sha256' | 'keyId'>): string {
  return canonicalJson({ format: 'goufu-export-1', sha256: end.sha256, keyId: end.keyId })
}
