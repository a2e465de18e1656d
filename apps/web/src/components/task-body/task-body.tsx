import { createMemo, Match, Show, Switch } from 'solid-js'
import type { TaskView } from '@goufu/engine'
import { readForm } from '../../form/read-form.ts'
import { useWords } from '../../language/language-context.tsx'
import { useLookups } from '../../project/lookups.ts'
import { useProject } from '../../project/project-context.tsx'
import { TaskContract } from '../contract-sheet/task-contract.tsx'
import { TaskForm } from '../task-form/task-form.tsx'
import { ConsentAsked } from './consent-asked.tsx'
import { GivenFacts } from './given-facts.tsx'
import { OwnApplication } from './own-application.tsx'
import { TaskRecords } from './task-records.tsx'

export interface TaskBodyProps {
  readonly task: TaskView
  readonly why: () => void
  readonly onDone: (address: string) => void
}

/** The inside of the open task: what is given, what was recorded, and the form where it can (still) be done. */
export function TaskBody(props: TaskBodyProps) {
  const project = useProject()
  // Only another form makes other fields: the controls stay when the project is read again.
  const form = createMemo(() => project.descriptor()?.forms[props.task.task])
  const fields = createMemo(() => readForm(form() ?? {}))
  const lookups = useLookups(() => props.task.address, fields)
  const doable = () => props.task.status !== 'done' || props.task.repeatable
  const ready = createMemo(() => {
    const descriptor = project.descriptor()
    const engine = project.engine()
    const context = lookups()
    return descriptor === null || engine === null || context === null ? null : { descriptor, engine, context }
  })
  return (
    <div class="task-body">
      <ConsentAsked task={props.task} view={project.answer().view} />
      <OwnApplication task={props.task} />
      <TaskRecords task={props.task} fields={fields()} />
      <Show
        when={doable()}
        fallback={
          <>
            <GivenFacts task={props.task} view={project.answer().view} recorded />
            <Show when={ready()}>
              {(parts) => (
                <TaskContract
                  task={props.task}
                  engine={parts().engine}
                  profile={parts().descriptor.profile}
                  context={parts().context}
                  input={{}}
                />
              )}
            </Show>
          </>
        }
      >
        <Switch fallback={<FormSkeleton />}>
          <Match when={ready()}>
            {(parts) => (
              <TaskForm
                task={props.task}
                fields={fields()}
                descriptor={parts().descriptor}
                engine={parts().engine}
                context={parts().context}
                why={props.why}
                onDone={props.onDone}
              >
                <GivenFacts task={props.task} view={project.answer().view} />
              </TaskForm>
            )}
          </Match>
        </Switch>
      </Show>
    </div>
  )
}

function FormSkeleton() {
  const words = useWords()
  return (
    <div class="form">
      <output class="vh">{words.t('task.formLoading')}</output>
      <div class="skel field" aria-hidden="true" />
      <div class="skel field" aria-hidden="true" />
    </div>
  )
}
