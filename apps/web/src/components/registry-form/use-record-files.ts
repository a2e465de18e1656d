import type { FileFacts } from '@goufu/engine'
import { createSignal, type Accessor } from 'solid-js'
import { useApi } from '../../api/api-context.tsx'
import { commandKey } from '../../api/command-key.ts'
import type { FormFiles } from '../../form/form-context.ts'
import { useSession } from '../../session/session-context.tsx'
import { saveAs } from '../files/save-as.ts'

/** Files of the record of a supplier, as a form takes them. */
export interface RecordFiles {
  /** `null` where none are taken. */
  readonly form: Accessor<FormFiles | null>
  /** Those uploaded here, by id. */
  readonly uploaded: Accessor<Readonly<Record<string, FileFacts>>>
}

/** The files that an entry in the record of a supplier rests on. */
export function useRecordFiles(supplier: string): RecordFiles {
  const api = useApi()
  const session = useSession()
  const owner = { type: 'suppliers', id: supplier } as const
  const [uploaded, setUploaded] = createSignal<Readonly<Record<string, FileFacts>>>({})
  const upload: FormFiles['upload'] = async (file, onProgress, signal) => {
    const sent = await api.upload(owner, file, commandKey(), { onProgress, signal })
    setUploaded((before) => ({ ...before, [sent.id]: sent }))
    return sent
  }
  const download = async (file: FileFacts) => saveAs(await api.file(owner, file.id), file.name)
  const form = (): FormFiles | null => {
    const limits = session.session()?.uploads ?? null
    return limits === null ? null : { limits, known: (id) => uploaded()[id], upload, download }
  }
  return { form, uploaded }
}
