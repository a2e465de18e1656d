import type { FileFacts } from '@goufu/engine'
import { UnreachableError } from './problem-error.ts'
import { type Caller, callerHeaders, faultOf } from './request.ts'

/** Who watches an upload, and may stop it. */
export interface UploadWatch {
  /** Hears which share of the bytes has been sent, from nought to one. */
  readonly onProgress: (share: number) => void
  readonly signal: AbortSignal
}

/** What a file belongs to. */
export interface FileOwner {
  readonly type: 'projects' | 'suppliers'
  readonly id: string
}

/** Where the files of a project, or of the record of a supplier, are. */
export function filesOf({ type, id }: FileOwner): string {
  return `/${type}/${encodeURIComponent(id)}/files`
}

/**
 * Sends a file as it is, with its name in a header; by XMLHttpRequest, the only one that tells how far an upload has come.
 * @throws ProblemError for a problem answer, UnreachableError where it breaks off, an AbortError where it was stopped
 */
export function uploadFile(caller: Caller, owner: FileOwner, file: File, key: string, watch: UploadWatch): Promise<FileFacts> {
  return new Promise((resolve, reject) => {
    const asked = new XMLHttpRequest()
    asked.open('POST', `/api/v1${filesOf(owner)}`)
    asked.responseType = 'json'
    for (const [name, value] of Object.entries(callerHeaders(caller))) asked.setRequestHeader(name, value)
    asked.setRequestHeader('idempotency-key', key)
    asked.setRequestHeader('content-type', 'application/octet-stream')
    asked.setRequestHeader('content-disposition', `attachment; filename*=UTF-8''${encodeName(file.name)}`)
    asked.upload.addEventListener('progress', ({ lengthComputable, loaded, total }) => {
      if (lengthComputable && total > 0) watch.onProgress(loaded / total)
    })
    asked.addEventListener('load', () => {
      const answer: unknown = asked.response
      if (asked.status < 300 && answer !== null) resolve(answer as FileFacts) // the parsed edge: the API's schema is the same as ours
      else reject(faultOf(caller, asked.status, answer))
    })
    asked.addEventListener('error', () => reject(new UnreachableError(new Error('The upload broke off'))))
    asked.addEventListener('abort', () => reject(new DOMException('The upload was stopped', 'AbortError')))
    watch.signal.addEventListener('abort', () => asked.abort(), { once: true })
    asked.send(file)
  })
}

/** RFC 8187 leaves fewer characters as they are than a URL does. A lone half of a character cannot be sent. */
function encodeName(name: string): string {
  const sound = name.replaceAll(/\p{Surrogate}/gu, '_')
  return encodeURIComponent(sound).replaceAll(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)
}
