import { createEffect } from 'solid-js'
import { isDay } from '../../format/dates.ts'
import { useWords } from '../../language/language-context.tsx'
import { useSession } from '../../session/session-context.tsx'
import { useSettings } from '../../settings/settings-context.tsx'
import { Icon } from '../icon/icon.tsx'

/**
 * The day the work is read at and takes effect on. Typed part by part, it counts as soon as it is a day; left without one, it is the
 * session's own day again.
 */
export function BusinessDate() {
  const words = useWords()
  const settings = useSettings()
  const { session, businessDate } = useSession()
  let input: HTMLInputElement | undefined
  const show = () => {
    // Written only when it comes from elsewhere: writing empties what has been typed so far.
    if (input !== undefined && input.value !== (businessDate() ?? '')) input.value = businessDate() ?? ''
  }
  createEffect(show)
  return (
    <label class="bar-field">
      <Icon name="calendar" />
      <span class="cap">{words.t('app.businessDate')}</span>
      <input
        ref={(element) => (input = element)}
        type="date"
        class="business-date"
        aria-label={words.t('app.businessDate')}
        disabled={session() === null}
        max={session()?.today}
        onChange={({ currentTarget: { value } }) => {
          if (isDay(value)) settings.setBusinessDate(value)
        }}
        onBlur={({ currentTarget: { value, validity } }) => {
          if (value === '' && !validity.badInput) settings.setBusinessDate(null)
          show()
        }}
      />
    </label>
  )
}
