import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import { openFileStorage, type FileLocation } from '../files/open-file-storage.ts'
import type { FileStorage } from '../files/file-storage.ts'

/** Every promise about files is kept on both. */
export const storages = ['disk', 'bucket'] as const

/** A storage of a test's own; the bucket is on a server that speaks S3 and checks signatures. */
export interface TestStorage {
  readonly location: FileLocation
  readonly storage: FileStorage
  readonly remove: () => Promise<void>
}

export async function createFileStorage(kind: (typeof storages)[number]): Promise<TestStorage> {
  const directory = await mkdtemp(join(tmpdir(), 'goufu-files-'))
  const clear = () => rm(directory, { recursive: true, force: true })
  if (kind === 'disk') return { location: { directory }, storage: await openFileStorage({ directory }), remove: clear }
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: join(directory, 'server'),
    configureBuckets: [{ name: 'evidence', configs: [] }],
  })
  const { port } = await server.run()
  const location: FileLocation = {
    directory: join(directory, 'spool'),
    // The one account that the server knows.
    s3: {
      endpoint: `http://127.0.0.1:${port}/`,
      bucket: 'evidence',
      region: 'us-east-1',
      accessKeyId: 'S3RVER',
      secretAccessKey: 'S3RVER',
    },
  }
  const remove = async () => {
    await server.close()
    await clear()
  }
  return { location, storage: await openFileStorage(location), remove }
}
