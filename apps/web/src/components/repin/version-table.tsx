import { For } from 'solid-js'
import type { Impact } from '../../api/repin-endpoints.ts'
import { useRepinWords } from '../../language/repin-words.ts'

/** The version a project goes by and the one in use here, below each other. */
export function VersionTable(props: { readonly impact: Impact }) {
  const t = useRepinWords()
  const rows = () => [
    { title: t('pinned'), pin: props.impact.pinned },
    { title: t('offered'), pin: props.impact.offered },
  ]
  return (
    <table class="tbl stack">
      <thead>
        <tr>
          <th scope="col">
            <span class="vh">{t('which')}</span>
          </th>
          <th scope="col">{t('version')}</th>
          <th scope="col">{t('rulesDate')}</th>
        </tr>
      </thead>
      <tbody>
        <For each={rows()}>
          {({ title, pin }) => (
            <tr>
              <th scope="row">{title}</th>
              <td class="long" data-l={t('version')}>
                {pin.id} <b>{pin.version}</b>{' '}
                <span class="mono mut" title={pin.digest}>
                  {pin.digest.slice(0, 8)}
                </span>
              </td>
              <td class="long" data-l={t('rulesDate')}>
                <time dateTime={pin.rulesDate}>{pin.rulesDate}</time>
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}
