import { For, Show } from 'solid-js'
import type { Reading } from '../../api/office-types.ts'
import { wallTime } from '../../format/dates.ts'
import { useWords } from '../../language/language-context.tsx'
import { useOfficeWords } from '../../language/office-words.ts'
import { actionWords, subjectHref, subjectWords } from './reading-words.ts'

export interface ReadingTableProps {
  readonly readings: readonly Reading[]
  readonly onPerson: (person: string) => void
  readonly onSubject: (subject: Reading['subject']) => void
}

/** Who looked at what, the latest first; a reader or a thing narrows the list down to itself. */
export function ReadingTable(props: ReadingTableProps) {
  const words = useWords()
  const t = useOfficeWords()
  return (
    <table class="tbl list stack">
      <caption class="vh">{t('readings.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('readings.when')}</th>
          <th scope="col">{t('readings.who')}</th>
          <th scope="col">{t('readings.what')}</th>
          <th scope="col">{t('readings.subject')}</th>
          <th scope="col">{t('readings.why')}</th>
          <th scope="col">{t('readings.address')}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.readings}>
          {(reading) => (
            <tr>
              <td class="nw">{wallTime(reading.at)}</td>
              <td class="long" data-l={t('readings.who')}>
                <button
                  class="link"
                  type="button"
                  title={t('readings.onlyPerson', { name: reading.person.name })}
                  onClick={() => props.onPerson(reading.person.id)}
                >
                  {reading.person.name}
                </button>
                <span class="sub">
                  {words.t(`role.${reading.person.role}`)} {reading.person.organisationName ?? ''}
                  <Show when={reading.deputyFor}>{(whom) => <> {t('readings.deputy', { name: whom().name ?? whom().id })}</>}</Show>
                </span>
              </td>
              <td class="long" data-l={t('readings.what')}>
                {actionWords(reading, t)}
                <Show when={reading.file}>{(file) => <span class="sub mono">{t('readings.file', { id: file().slice(0, 8) })}</span>}</Show>
              </td>
              <td class="long" data-l={t('readings.subject')}>
                <Subject of={reading.subject} onSubject={props.onSubject} />
              </td>
              <td class="long" data-l={t('readings.why')}>
                {reading.reason}
              </td>
              <td class="mono" data-l={t('readings.address')}>
                {reading.address ?? t('readings.unknown')}
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}

function Subject(props: { readonly of: Reading['subject'] } & Pick<ReadingTableProps, 'onSubject'>) {
  const t = useOfficeWords()
  const title = () => subjectWords(props.of, t)
  return (
    <Show when={props.of.type !== 'record'} fallback={title()}>
      <button class="link" type="button" title={t('readings.onlySubject', { title: title() })} onClick={() => props.onSubject(props.of)}>
        {title()}
      </button>
      <Show when={subjectHref(props.of)} fallback={<span class="sub">{t(`readings.types.${props.of.type}`)}</span>}>
        {(href) => (
          <a class="sub" href={href()}>
            {t(`readings.types.${props.of.type}`)} ›
          </a>
        )}
      </Show>
    </Show>
  )
}
