import { createEffect, For } from 'solid-js'
import { readingSubjects } from '../../api/office-types.ts'
import { useOfficeWords } from '../../language/office-words.ts'

/** What the list is narrowed down to, as it stands in the address. */
export interface ReadingQuery {
  readonly name?: string
  readonly person?: string
  readonly type?: string
  readonly id?: string
  readonly from?: string
  readonly until?: string
}

export interface ReadingFiltersProps {
  readonly query: ReadingQuery
  readonly onFilter: (query: ReadingQuery) => void
}

/** By reader, by what was looked at, and by day. */
export function ReadingFilters(props: ReadingFiltersProps) {
  const t = useOfficeWords()
  let form: HTMLFormElement | undefined
  // What stands in the address stands in the fields, also after going back.
  createEffect(() => {
    const { name = '', type = '', from = '', until = '' } = props.query
    for (const [field, value] of Object.entries({ name, type, from, until })) {
      const element = form?.elements.namedItem(field)
      if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) element.value = value
    }
  })
  const said = (field: string): string | undefined => {
    const value = form === undefined ? null : new FormData(form).get(field)
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
  }
  const filter = () => {
    const read = { name: said('name'), type: said('type'), from: said('from'), until: said('until') }
    props.onFilter(Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)))
  }
  return (
    <search>
      <form
        class="reading-filters"
        ref={(element) => (form = element)}
        onSubmit={(event) => {
          event.preventDefault()
          filter()
        }}
      >
        <label>
          <span>{t('readings.who')}</span>
          <input class="in" type="search" name="name" autocomplete="off" placeholder={t('readings.whoHint')} />
        </label>
        <label>
          <span>{t('readings.subject')}</span>
          <select class="in" name="type">
            <option value="">{t('readings.any')}</option>
            <For each={readingSubjects}>{(type) => <option value={type}>{t(`readings.types.${type}`)}</option>}</For>
          </select>
        </label>
        <label>
          <span>{t('readings.from')}</span>
          <input class="in" type="date" name="from" autocomplete="off" />
        </label>
        <label>
          <span>{t('readings.until')}</span>
          <input class="in" type="date" name="until" autocomplete="off" />
        </label>
        <button class="btn" type="submit">
          {t('readings.filter')}
        </button>
        <button class="btn quiet" type="button" onClick={() => props.onFilter({})}>
          {t('readings.clear')}
        </button>
      </form>
    </search>
  )
}
