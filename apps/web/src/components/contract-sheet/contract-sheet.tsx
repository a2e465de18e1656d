import type { ContractDraft, DraftBlank } from '@goufu/engine'
import { For, Show } from 'solid-js'
import { useWords } from '../../language/language-context.tsx'
import { saveAs } from '../files/save-as.ts'
import { ClauseChip } from '../clause-chip/clause-chip.tsx'
import { contractText, openPlaces } from './contract-text.ts'

export interface ContractSheetProps {
  readonly draft: ContractDraft
  /** What the file is called that it is saved as. */
  readonly name: string
}

/** The contract on the template of the document: what is known stands in it, what the parties have to write is marked. */
export function ContractSheet(props: ContractSheetProps) {
  const words = useWords()
  // With a byte order mark, so that every editor reads the Chinese.
  const save = () =>
    saveAs(new Blob([`\uFEFF${contractText(props.draft, words.say)}`], { type: 'text/plain;charset=utf-8' }), `${props.name}.txt`)
  return (
    <details class="contract-sheet">
      <summary>
        {words.t('contract.sheet')} <ClauseChip citation={props.draft.citation} />{' '}
        <span class="mut">{words.t('contract.open', { count: openPlaces(props.draft) })}</span>
      </summary>
      <h4>{words.say(props.draft.title)}</h4>
      <For each={props.draft.articles}>
        {(article) => (
          <section>
            <h5>
              {words.say(article.title)}{' '}
              <Show when={article.toComplete}>
                <span class="tag">{words.t('contract.toComplete')}</span>
              </Show>
            </h5>
            <p class="mut">{words.say(article.gist)}</p>
            <For each={article.blanks}>{(blank) => <FilledBlank blank={blank} />}</For>
          </section>
        )}
      </For>
      <button type="button" class="btn" onClick={save}>
        {words.t('contract.save')}
      </button>
    </details>
  )
}

function FilledBlank(props: { readonly blank: DraftBlank }) {
  const words = useWords()
  return (
    <Show
      when={props.blank.table}
      fallback={
        <p>
          <span class="mut">{words.say(props.blank.title)}</span>{' '}
          <Show when={props.blank.value} fallback={<b class="to-write">{words.t('contract.toWrite')}</b>}>
            {(value) => <b>{words.say(value())}</b>}
          </Show>
        </p>
      }
    >
      {(table) => (
        <table class="tbl">
          <caption class="mut">{words.say(props.blank.title)}</caption>
          <thead>
            <tr>
              <For each={table().columns}>{(column) => <th scope="col">{words.say(column)}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <For each={table().rows}>
              {(row) => (
                <tr>
                  <For each={row}>{(cell) => <td>{words.say(cell)}</td>}</For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      )}
    </Show>
  )
}
