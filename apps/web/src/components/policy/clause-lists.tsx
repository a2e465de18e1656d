import { For, Show, type JSX } from 'solid-js'
import type { Text } from '@goufu/engine'
import { useWords } from '../../language/language-context.tsx'
import type { ClauseElements } from './clause-elements.ts'

/** Services, criteria, sanctions, the archive list and the tasks of a clause. */
export function ClauseLists(props: { readonly elements: ClauseElements }) {
  const words = useWords()
  return (
    <>
      <List title={words.t('policy.services')} items={props.elements.services}>
        {(service) => (
          <>
            <b>{words.say(service.title)}</b> {words.say(service.gist)}
          </>
        )}
      </List>
      <List title={words.t('policy.scorecard')} items={props.elements.scorecard?.criteria ?? []}>
        {(criterion) => (
          <>
            {words.say(criterion.title)} <span class="mut">{criterion.clause}</span>
          </>
        )}
      </List>
      <List title={words.t('policy.sanctions')} items={props.elements.sanctions}>
        {(sanction) => (
          <>
            <b>{words.say(sanction.title)}</b>
            <span class="sub">
              {words.t('policy.grounds')} {titles(sanction.grounds)}
            </span>
            <span class="sub">
              {words.t('policy.publishedIn')} {titles(sanction.publishedIn)}
            </span>
          </>
        )}
      </List>
      <List title={words.t('policy.archive')} items={props.elements.archiveList?.items ?? []}>
        {(item) => <>{words.say(item.title)}</>}
      </List>
      <List title={words.t('policy.tasks')} items={props.elements.tasks}>
        {(task) => (
          <>
            {words.say(task.title)} <span class="mut">{task.stage === null ? words.t('project.anytime') : words.say(task.stage)}</span>
          </>
        )}
      </List>
    </>
  )

  function titles(items: readonly { readonly title: Text }[]): string {
    return items.map((item) => words.say(item.title)).join(words.t('app.list'))
  }
}

function List<T>(props: { readonly title: string; readonly items: readonly T[]; readonly children: (item: T) => JSX.Element }) {
  return (
    <Show when={props.items.length > 0}>
      <h4 class="cap">
        {props.title} <span class="n">{props.items.length}</span>
      </h4>
      <ul class="plain">
        <For each={props.items}>{(item) => <li>{props.children(item)}</li>}</For>
      </ul>
    </Show>
  )
}
