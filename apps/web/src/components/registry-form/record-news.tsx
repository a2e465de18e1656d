import { For, Show } from 'solid-js'
import { useWords } from '../../language/language-context.tsx'
import { Icon } from '../icon/icon.tsx'

/** One thing that stands in a record, as people read it. */
export interface RecordLine {
  readonly key: string
  readonly label: string
  readonly text: string
}

/** What others have changed in a record since its form was opened. */
export function RecordNews(props: { readonly before: readonly RecordLine[]; readonly now: readonly RecordLine[] }) {
  const words = useWords()
  const news = () =>
    props.now.flatMap((line) => {
      const before = props.before.find(({ key }) => key === line.key)?.text ?? ''
      return before === line.text ? [] : [{ ...line, before }]
    })
  return (
    <Show when={news().length > 0}>
      <output class="finding" data-s="waiting">
        <Icon name="waiting" />
        <h3>{words.t('form.newsTitle')}</h3>
        <ul>
          <For each={news()}>{(line) => <li>{words.t('form.news', { label: line.label, before: line.before, now: line.text })}</li>}</For>
        </ul>
      </output>
    </Show>
  )
}
