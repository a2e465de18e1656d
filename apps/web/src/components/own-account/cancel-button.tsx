import { useAccountWords } from '../../language/account-words.ts'

/** Closes a form without doing anything. */
export function CancelButton(props: { readonly onClick: () => void }) {
  const t = useAccountWords()
  return (
    <button class="btn quiet" type="button" onClick={() => props.onClick()}>
      {t('form.cancel')}
    </button>
  )
}
