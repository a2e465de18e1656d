import type { HandedCode } from '../../api/account-types.ts'
import { wallTime } from '../../format/dates.ts'
import { useAccountWords } from '../../language/account-words.ts'

export interface HandedCodeNoteProps {
  readonly name: string
  readonly code: HandedCode
  readonly onPut: () => void
}

/** A code to be handed over, shown until it is put away. */
export function HandedCodeNote(props: HandedCodeNoteProps) {
  const t = useAccountWords()
  let title: HTMLParagraphElement | undefined
  queueMicrotask(() => title?.focus())
  return (
    <div class="once">
      <p class="once-title" tabindex="-1" ref={(element) => (title = element)}>
        {t('code.title', { name: props.name })}
      </p>
      <output class="secret" aria-label={t('code.title', { name: props.name })}>
        {props.code.code}
      </output>
      <p class="sm">{t('code.hint', { date: wallTime(props.code.expiresAt) })}</p>
      <p class="acts">
        <button class="btn primary" type="button" onClick={() => props.onPut()}>
          {t('code.put')}
        </button>
      </p>
    </div>
  )
}
