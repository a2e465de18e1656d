import type { Context, JsonObject, ResolvedProfile, TaskView } from '@goufu/engine'
import { createMemo, Show } from 'solid-js'
import type { Engine } from '../../engine/load-engine.ts'
import { useWords } from '../../language/language-context.tsx'
import { useProject } from '../../project/project-context.tsx'
import { ContractSheet } from './contract-sheet.tsx'

export interface TaskContractProps {
  readonly task: TaskView
  readonly engine: Engine
  readonly profile: ResolvedProfile
  readonly context: Context
  /** What is being typed; empty once it is signed. */
  readonly input: unknown
}

/** The contract that a task signs, with what is being typed; nothing at other tasks, and where the document has no template. */
export function TaskContract(props: TaskContractProps) {
  const words = useWords()
  const project = useProject()
  const draft = createMemo(() => {
    if (props.task.kind !== 'sign-contract') return null
    return props.engine.draftContract(props.profile, project.answer().state, props.task.address, props.input as JsonObject, props.context) // a form's input is an object of its fields
  })
  return (
    <Show when={draft()}>
      {(filled) => <ContractSheet draft={filled()} name={words.t('contract.fileName', { code: project.answer().view.code })} />}
    </Show>
  )
}
