import { useQueryClient } from '@tanstack/solid-query'
import type { Accessor } from 'solid-js'
import type { FileFacts } from '@goufu/engine'
import { useApi } from '../api/api-context.tsx'
import { commandKey } from '../api/command-key.ts'
import type { ProjectAnswer } from '../api/types.ts'
import { saveAs } from '../components/files/save-as.ts'
import type { FormFiles } from '../form/form-context.ts'
import { useSession } from '../session/session-context.tsx'
import { useProject } from './project-context.tsx'

/** The files of the project on show; `null` where none are taken. */
export function useFiles(): Accessor<FormFiles | null> {
  const api = useApi()
  const client = useQueryClient()
  const project = useProject()
  const session = useSession()
  const upload: FormFiles['upload'] = async (file, onProgress, signal) => {
    const actor = session.actor()?.id
    const uploaded = await api.upload({ type: 'projects', id: project.id() }, file, commandKey(), { onProgress, signal })
    // What this person may read of the project has one file more; nothing else has changed.
    client.setQueriesData<ProjectAnswer>(
      { queryKey: ['project', project.id()], predicate: ({ queryKey }) => queryKey[3] === actor },
      (answer) => answer && { ...answer, files: { ...answer.files, [uploaded.id]: uploaded } },
    )
    return uploaded
  }
  const download = async (file: FileFacts) => saveAs(await api.file({ type: 'projects', id: project.id() }, file.id), file.name)
  return () => {
    const limits = session.session()?.uploads ?? null
    return limits === null ? null : { limits, known: (id) => project.answer().files[id], upload, download }
  }
}
