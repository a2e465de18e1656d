import { createSignal, Show } from 'solid-js'
import { problemOf } from '../../api/problem-error.ts'
import type { Sheet } from '../../excel/sheet.ts'
import { useWords } from '../../language/language-context.tsx'
import { useAnnounce } from '../announcer/announcer-context.tsx'
import { saveAs } from '../files/save-as.ts'
import { Icon } from '../icon/icon.tsx'

export interface ExcelButtonProps<T> {
  /** Name of the file, without its ending. */
  readonly name: string
  /** Reads what is to be written; `more` where it is only the first of it. */
  readonly read: () => Promise<Sheet<T> & { readonly more: boolean }>
}

/** Saves a table as an Excel file. It may be left alone: the page can be used meanwhile. */
export function ExcelButton<T>(props: ExcelButtonProps<T>) {
  const words = useWords()
  const announce = useAnnounce()
  const [working, setWorking] = createSignal(false)
  const [said, setSaid] = createSignal<string | null>(null)
  const save = async () => {
    if (working()) return
    setWorking(true)
    setSaid(null)
    try {
      const [sheet, { writeSheet }] = await Promise.all([props.read(), import('../../excel/write-sheet.ts')])
      saveAs(await writeSheet(sheet), `${props.name}.xlsx`)
      const values = { count: sheet.rows.length }
      announce(words.t('excel.saved', values))
      if (sheet.more) setSaid(words.t('excel.first', values))
    } catch (error) {
      setSaid(problemOf(error)?.detail ?? words.t('excel.failed'))
    } finally {
      setWorking(false)
    }
  }
  return (
    <>
      <button class="btn quiet" type="button" aria-disabled={working() ? 'true' : undefined} onClick={() => void save()}>
        <Icon name="load" />
        {words.t(working() ? 'excel.working' : 'excel.export')}
      </button>
      <Show when={said()}>
        {(text) => (
          <span class="note" role="alert">
            {text()}
          </span>
        )}
      </Show>
    </>
  )
}
