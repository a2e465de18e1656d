import { For } from 'solid-js'
import { useAccountWords } from '../../language/account-words.ts'
import { saveAs } from '../files/save-as.ts'

export interface BackupCodesProps {
  readonly codes: readonly string[]
  readonly onKept: () => void
}

/** Backup codes, shown once: to be written down, copied, or kept in a file. */
export function BackupCodes(props: BackupCodesProps) {
  const t = useAccountWords()
  let heading: HTMLParagraphElement | undefined
  queueMicrotask(() => heading?.focus())
  return (
    <div class="once">
      <p class="once-title" tabindex="-1" ref={(element) => (heading = element)}>
        {t('enrol.codes')}
      </p>
      <p class="sm">{t('enrol.codesHint')}</p>
      <ul class="codes">
        <For each={props.codes}>{(code) => <li class="mono">{code}</li>}</For>
      </ul>
      <p class="acts">
        <button
          class="btn"
          type="button"
          onClick={() => saveAs(new Blob([`${props.codes.join('\n')}\n`], { type: 'text/plain' }), `${t('enrol.fileName')}.txt`)}
        >
          {t('enrol.save')}
        </button>
        <button class="btn primary" type="button" onClick={() => props.onKept()}>
          {t('enrol.kept')}
        </button>
      </p>
    </div>
  )
}
