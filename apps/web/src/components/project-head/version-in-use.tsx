import type { ProjectView } from '@goufu/engine'
import { Show } from 'solid-js'
import { useWords } from '../../language/language-context.tsx'
import { useSession } from '../../session/session-context.tsx'

/** Where another version of the project's document is in use here: that there is one, and the way to it, for whoever may move the project. */
export function VersionInUse(props: {
  readonly view: Pick<ProjectView, 'id' | 'outcome'> & { readonly profile: Pick<ProjectView['profile'], 'id' | 'digest'> }
}) {
  const words = useWords()
  const session = useSession()
  const other = () => {
    const inUse = session.session()?.profile
    const { profile, outcome } = props.view
    if (inUse === undefined || outcome !== 'open' || !session.may('project.repin')) return null
    return inUse.id === profile.id && inUse.digest !== profile.digest ? inUse : null
  }
  return (
    <Show when={other()}>
      {(inUse) => (
        <p class="sub">
          <a href={`/projects/${encodeURIComponent(props.view.id)}/policy`}>{words.t('project.newer', { version: inUse().version })}</a>
        </p>
      )}
    </Show>
  )
}
