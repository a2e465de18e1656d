import { openAsBlob } from 'node:fs'
import { AwsClient } from 'aws4fetch'
import { type FileStorage, isFileHash, type Kept } from './file-storage.ts'
import { FilesUnavailable } from './files-unavailable.ts'

/** A bucket of a server that speaks S3. */
export interface S3Location {
  /** `https://s3.example.org`; the bucket is a part of the path. */
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** Of an empty body. */
const NO_BYTES = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/**
 * Files in a bucket, each under its hash. What is sent carries the hash in its signature, so that a server which keeps to the protocol
 * refuses anything else; an object is there as a whole or not at all.
 */
export function s3Storage(location: S3Location, spool: string): FileStorage {
  const { accessKeyId, secretAccessKey, region } = location
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 2 })
  const bucket = `${location.endpoint.replace(/\/+$/, '')}/${encodeURIComponent(location.bucket)}`

  const ask = async (method: string, path: string, init: { readonly headers?: Record<string, string>; readonly body?: Blob } = {}) => {
    const headers = { 'x-amz-content-sha256': NO_BYTES, ...init.headers }
    try {
      return await client.fetch(`${bucket}${path}`, { method, headers, ...(init.body === undefined ? {} : { body: init.body }) })
    } catch (cause) {
      throw new FilesUnavailable(`${method} got no answer`, { cause })
    }
  }

  /** What the server says; `undefined` where it says that there is no such object. */
  const answered = async (response: Response): Promise<Response | undefined> => {
    if (response.ok) return response
    await response.body?.cancel()
    if (response.status === 404) return undefined
    throw new FilesUnavailable(`the storage answers ${response.status}`)
  }

  const found = async (response: Response): Promise<Response> => {
    const answer = await answered(response)
    if (answer === undefined) throw new FilesUnavailable('the storage knows no such bucket')
    return answer
  }

  return {
    spool,
    async size(sha256) {
      const head = await answered(await ask('HEAD', `/${expectHash(sha256)}`))
      return head === undefined ? undefined : Number(head.headers.get('content-length'))
    },
    async put(sha256, { path }) {
      const body = await openAsBlob(path)
      const answer = await found(await ask('PUT', `/${expectHash(sha256)}`, { headers: { 'x-amz-content-sha256': sha256 }, body }))
      await answer.body?.cancel()
    },
    async read(sha256, range) {
      const headers: Record<string, string> = range === undefined ? {} : { range: `bytes=${range.from}-${range.to}` }
      return (await answered(await ask('GET', `/${expectHash(sha256)}`, { headers })))?.body ?? undefined
    },
    async remove(sha256) {
      await answered(await ask('DELETE', `/${expectHash(sha256)}`))
    },
    async *list() {
      let after: string | undefined
      do {
        const token = after === undefined ? '' : `&continuation-token=${encodeURIComponent(after)}`
        const answer = await found(await ask('GET', `/?list-type=2${token}`))
        const page = await answer.text()
        yield* objectsIn(page)
        after = textIn(page, 'NextContinuationToken')
      } while (after !== undefined)
    },
  }
}

/** An address is made of it. */
function expectHash(sha256: string): string {
  if (!isFileHash(sha256)) throw new Error('A file is kept under its SHA-256.')
  return sha256
}

/** The objects of a page of a listing whose names are hashes; others are not ours. */
function* objectsIn(page: string): Generator<Kept, void> {
  for (const [, object = ''] of page.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
    const sha256 = textIn(object, 'Key')
    const since = textIn(object, 'LastModified')
    if (sha256 !== undefined && since !== undefined && isFileHash(sha256)) yield { sha256, since: new Date(since) }
  }
}

/** The text of an element that holds nothing else. */
function textIn(xml: string, element: string): string | undefined {
  const text = new RegExp(`<${element}>([^<]+)</${element}>`).exec(xml)?.[1]
  return text?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}
