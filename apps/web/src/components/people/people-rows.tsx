import { For, Show, type ParentProps } from 'solid-js'
import { useAccountWords } from '../../language/account-words.ts'

/** A table of people: what it is about is for whoever cannot see it, and its last column holds what can be done. */
export function PeopleRows(props: ParentProps<{ readonly title: string; readonly columns: readonly string[] }>) {
  const t = useAccountWords()
  return (
    <table class="tbl list stack people">
      <caption class="vh">{props.title}</caption>
      <thead>
        <tr>
          <For each={props.columns}>{(column) => <th scope="col">{column}</th>}</For>
          <th scope="col">
            <span class="vh">{t('form.acts')}</span>
          </th>
        </tr>
      </thead>
      <tbody>{props.children}</tbody>
    </table>
  )
}

/** Whose row it is, and what is to be known about them. */
export function PersonHead(props: ParentProps<{ readonly note: string | null }>) {
  return (
    <th scope="row">
      {props.children}
      <Show when={props.note}>{(note) => <span class="sub">{note()}</span>}</Show>
    </th>
  )
}
