import { Show } from 'solid-js'
import { RepinPage } from '../components/repin/repin-page.tsx'
import { useRepinWords } from '../language/repin-words.ts'
import { useProject } from '../project/project-context.tsx'
import { useSession } from '../session/session-context.tsx'

/** The move of a project to the version in use here; whoever may not decide it is told which version the project goes by. */
export function RepinRoute() {
  const project = useProject()
  const session = useSession()
  const t = useRepinWords()
  const pinned = () => project.answer().view.profile
  return (
    <Show
      when={session.may('project.repin')}
      fallback={
        <div class="empty">
          <h2>{t('notYours')}</h2>
          <p>{t('notYoursNext')}</p>
          <p>{t('pinnedIs', { id: pinned().id, version: pinned().version, day: pinned().rulesDate })}</p>
          <a class="btn" href={`/projects/${encodeURIComponent(project.id())}`}>
            {t('back')}
          </a>
        </div>
      }
    >
      <Show when={session.businessDate()}>{(on) => <RepinPage project={project.id()} on={on()} refresh={project.refresh} />}</Show>
    </Show>
  )
}
