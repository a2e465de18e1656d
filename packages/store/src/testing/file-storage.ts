import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import type { FileStorage } from '../files/file-storage.ts'
import { openFileStorage, type FileLocation } from '../files/open-file-storage.ts'
import { strictFront } from './strict-front.ts'

/** Every promise about files is kept on both. */
export const storages = ['disk', 'bucket'] as const

/** The one account that the server knows, and its secret. */
const ACCOUNT = 'S3RVER'

/** A storage of a test's own; the bucket is on a server that speaks S3, behind one that holds requests to their signatures. */
export interface TestStorage {
  readonly location: FileLocation
  readonly storage: FileStorage
  /** The same, where anything can be put under any hash. */
  readonly unguarded: FileStorage
  readonly remove: () => Promise<void>
}

export async function createFileStorage(kind: (typeof storages)[number]): Promise<TestStorage> {
  const directory = await mkdtemp(join(tmpdir(), 'goufu-files-'))
  const clear = () => rm(directory, { recursive: true, force: true })
  if (kind === 'disk') {
    const storage = await openFileStorage({ directory })
    return { location: { directory }, storage, unguarded: storage, remove: clear }
  }
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: join(directory, 'server'),
    configureBuckets: [{ name: 'evidence', configs: [] }],
  })
  const { port } = await server.run()
  const front = await strictFront(port, ACCOUNT)
  const at = (behind: number): FileLocation => ({
    directory: join(directory, 'spool'),
    s3: {
      endpoint: `http://127.0.0.1:${behind}/`,
      bucket: 'evidence',
      region: 'us-east-1',
      accessKeyId: ACCOUNT,
      secretAccessKey: ACCOUNT,
    },
  })
  const remove = async () => {
    await front.close()
    await server.close()
    await clear()
  }
  const location = at(front.port)
  return { location, storage: await openFileStorage(location), unguarded: await openFileStorage(at(port)), remove }
}
