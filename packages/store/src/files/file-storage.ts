/** A part of a file, both ends counted from nought and included. */
export interface ByteRange {
  readonly from: number
  readonly to: number
}

/** Bytes that lie in a file on this machine. */
export interface LocalBytes {
  readonly path: string
  /** In bytes. */
  readonly size: number
}

/**
 * Where the bytes of files are kept, by their SHA-256 in 64 lower-case hexadecimal digits: the same bytes are kept once, and nothing that
 * is kept is ever written again. What a file is called, whose it is and who may read it stands in the database.
 */
export interface FileStorage {
  /** A directory on this machine for uploads under way. */
  readonly spool: string
  /** How many bytes are kept under a hash; `undefined` when there are none. */
  size(sha256: string): Promise<number | undefined>
  /** Keeps bytes whose hash is known. They are there as a whole afterwards, or not at all. */
  put(sha256: string, bytes: LocalBytes): Promise<void>
  /** The bytes, or a part of them; `undefined` when they are not there. Whoever stops half-way cancels the stream. */
  read(sha256: string, range?: ByteRange): Promise<ReadableStream<Uint8Array> | undefined>
  /** Takes bytes away; nothing happens when they are not there. */
  remove(sha256: string): Promise<void>
  /** Everything that is kept, in no order. */
  list(): AsyncGenerator<Kept, void>
}

/** Something that is kept, and since when. */
export interface Kept {
  readonly sha256: string
  readonly since: Date
}

const HASH = /^[0-9a-f]{64}$/

/** Whether a text is a SHA-256 as files are kept under. */
export function isFileHash(text: string): boolean {
  return HASH.test(text)
}
