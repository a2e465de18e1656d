import { createSignal, type Accessor } from 'solid-js'
import type { FileFacts } from '@goufu/engine'
import { problemOf } from '../../api/problem-error.ts'
import { bytesText } from '../../format/bytes.ts'
import type { Words } from '../../language/language-context.tsx'
import { strangeEnding, typesTaken } from '../file-limits.ts'
import type { FormFiles } from '../form-context.ts'

/** A file on its way, or one that did not get there. */
export interface Upload {
  readonly file: File
  /** Which share has been sent, from nought to one. */
  readonly share: Accessor<number>
  /** Why it was not taken; `null` while it is on its way. */
  readonly fault: Accessor<string | null>
  /** Whether another try could end otherwise. */
  readonly mayRetry: Accessor<boolean>
  readonly retry: () => void
  /** Stops it, or forgets it. */
  readonly drop: () => void
}

export interface UploadsOptions {
  readonly files: Accessor<FormFiles>
  readonly words: Pick<Words, 't' | 'say'>
  readonly onUploaded: (file: FileFacts) => void
  /** Hears of each upload that begins (1) and ends (-1). */
  readonly onBusy: (change: 1 | -1) => void
}

/** The uploads of one field. One that is done leaves the list: the field has it then. */
export function createUploads(options: UploadsOptions) {
  const [all, setAll] = createSignal<readonly Upload[]>([])
  const add = (file: File): Promise<void> => {
    const [share, setShare] = createSignal(0)
    const [fault, setFault] = createSignal<string | null>(null)
    const [mayRetry, setMayRetry] = createSignal(false)
    let stop = new AbortController()
    const leave = () => setAll((before) => before.filter((one) => one !== upload))
    const run = async () => {
      stop = new AbortController()
      setFault(null)
      setShare(0)
      options.onBusy(1)
      try {
        const uploaded = await options.files().upload(file, setShare, stop.signal)
        leave()
        options.onUploaded(uploaded)
      } catch (error) {
        if (stop.signal.aborted) return
        const problem = problemOf(error)
        setMayRetry(problem === null || problem.code === 'unavailable' || problem.code === 'internal')
        setFault(problem?.detail ?? options.words.t('files.brokeOff'))
      } finally {
        options.onBusy(-1)
      }
    }
    const upload: Upload = {
      file,
      share,
      fault,
      mayRetry,
      retry: () => void run(),
      drop: () => {
        stop.abort()
        leave()
      },
    }
    setAll((before) => [...before, upload])
    const refused = refusalOf(file)
    if (refused === null) return run()
    setFault(refused)
    return Promise.resolve()
  }
  /** What need not be sent to be refused. */
  const refusalOf = (file: File): string | null => {
    const { limits } = options.files()
    const { largest } = limits
    const ending = strangeEnding(limits, file)
    if (ending !== null) return options.words.t('files.wrongKind', { ending, types: typesTaken(limits, options.words) })
    if (file.size === 0) return options.words.t('files.empty')
    return file.size > largest ? options.words.t('files.tooLarge', { size: bytesText(largest) }) : null
  }
  return {
    all,
    add,
    stopAll: () => {
      for (const upload of all()) upload.drop()
    },
  }
}
