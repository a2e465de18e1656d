import { useSearchParams } from '@solidjs/router'
import { Match, Show, Switch } from 'solid-js'
import { useOffices } from '../api/office-endpoints.ts'
import type { Reading } from '../api/office-types.ts'
import { ExcelButton } from '../components/excel-button/excel-button.tsx'
import { MoreRow } from '../components/more-row/more-row.tsx'
import { FaultNotice } from '../components/page-states/fault-notice.tsx'
import { usePageTitle } from '../components/page-states/page-title.ts'
import { RowSkeleton } from '../components/page-states/row-skeleton.tsx'
import { ReadingFilters, type ReadingQuery } from '../components/readings/reading-filters.tsx'
import { ReadingTable } from '../components/readings/reading-table.tsx'
import { subjectWords } from '../components/readings/reading-words.ts'
import { readingsSheet } from '../components/readings/readings-sheet.ts'
import { readAll } from '../excel/read-all.ts'
import { useWords } from '../language/language-context.tsx'
import { useOfficeWords } from '../language/office-words.ts'
import { usePages } from '../query/use-pages.ts'

const NOTHING = { name: undefined, person: undefined, type: undefined, id: undefined, from: undefined, until: undefined }

/** Who looked at what: by reader, by thing and by day. */
export function ReadingsRoute() {
  const offices = useOffices()
  const words = useWords()
  const t = useOfficeWords()
  const [params, setParams] = useSearchParams<{ [K in keyof ReadingQuery]: string }>()
  usePageTitle(() => t('readings.title'))
  const query = (): ReadingQuery => {
    const { name, person, type, id, from, until } = params
    const given = { name, person, type, id, from, until }
    return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ''))
  }
  const narrow = (to: ReadingQuery) => setParams({ ...NOTHING, ...to })
  const pages = usePages<Reading, string>(() => ({
    queryKey: ['readings', query()],
    read: (after, signal) => offices.readings({ ...query(), after }, signal),
  }))
  const sheet = async () => {
    const { rows, more } = await readAll((after) => offices.readings({ ...query(), after, limit: 200 }))
    return { ...readingsSheet(rows, words, t), more }
  }
  /** What the list is narrowed down to and no field says: one reader, or one thing. */
  const only = () => {
    const [first] = pages.items() ?? []
    const { person, id, type } = query()
    if (person !== undefined) return t('readings.onlyPerson', { name: first?.person.name ?? person.slice(0, 8) })
    if (id === undefined) return null
    const title = first === undefined ? `${type ?? ''} ${id.slice(0, 8)}` : subjectWords(first.subject, t)
    return t('readings.onlySubject', { title })
  }
  return (
    <>
      <div class="head">
        <div>
          <h1>{t('readings.title')}</h1>
          <p class="meta">{t('readings.lede')}</p>
        </div>
        <div class="acts">
          <ExcelButton name={t('readings.fileName')} read={sheet} />
        </div>
      </div>
      <section class="single" aria-label={t('readings.title')}>
        <ReadingFilters query={query()} onFilter={narrow} />
        <Show when={only()}>{(said) => <p class="narrowed">{said()}</p>}</Show>
        <div class="list-body">
          <Switch fallback={<RowSkeleton rows={8} />}>
            <Match when={pages.error()}>{(error) => <FaultNotice error={error()} retry={pages.retry} />}</Match>
            <Match when={pages.items()?.length === 0}>
              <div class="empty">
                <h2>{t('readings.empty')}</h2>
                <p>{t('readings.emptyNext')}</p>
              </div>
            </Match>
            <Match when={pages.items()}>
              {(readings) => (
                <>
                  <ReadingTable
                    readings={readings()}
                    onPerson={(person) => narrow({ ...query(), person })}
                    onSubject={({ type, id }) => narrow({ ...query(), type, id })}
                  />
                  <MoreRow pages={pages} label={t('readings.more')} />
                </>
              )}
            </Match>
          </Switch>
        </div>
      </section>
    </>
  )
}
