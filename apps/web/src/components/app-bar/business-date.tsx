import { isDay } from '../../format/dates.ts'
import { useWords } from '../../language/language-context.tsx'
import { useSession } from '../../session/session-context.tsx'
import { useSettings } from '../../settings/settings-context.tsx'
import { Icon } from '../icon/icon.tsx'

/** The day the work is read at and takes effect on. Cleared, it is the session's own day again. */
export function BusinessDate() {
  const words = useWords()
  const settings = useSettings()
  const { session, businessDate } = useSession()
  return (
    <label class="bar-field">
      <Icon name="calendar" />
      <span class="cap">{words.t('app.businessDate')}</span>
      <input
        type="date"
        class="business-date"
        aria-label={words.t('app.businessDate')}
        disabled={session() === null}
        max={session()?.today}
        value={businessDate() ?? ''}
        onChange={({ currentTarget: { value, validity } }) => {
          // On the way from 31 January to 28 February there is a day that does not exist.
          if (!validity.badInput) settings.setBusinessDate(isDay(value) ? value : null)
        }}
      />
    </label>
  )
}
