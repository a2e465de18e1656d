import { useLocation } from '@solidjs/router'
import { For, Show } from 'solid-js'
import { useWords } from '../../language/language-context.tsx'
import { useSession } from '../../session/session-context.tsx'
import { otherLanguage } from '../../settings/language.ts'
import { useSettings } from '../../settings/settings-context.tsx'
import { Icon } from '../icon/icon.tsx'
import { ActorSwitch } from './actor-switch.tsx'
import { BusinessDate } from './business-date.tsx'
import { PhoneMenu } from './phone-menu.tsx'

const places = [
  { href: '/', key: 'nav.inbox', at: (path: string) => path === '/' },
  { href: '/projects', key: 'nav.projects', at: (path: string) => path.startsWith('/projects') },
  { href: '/funds', key: 'nav.funds', at: (path: string) => path.startsWith('/funds') },
  { href: '/suppliers', key: 'nav.suppliers', at: (path: string) => path.startsWith('/suppliers') },
  { href: '/policy', key: 'nav.policy', at: (path: string) => path.startsWith('/policy') },
] as const

/** The one deep block of accent that anchors every page. */
export function AppBar() {
  const words = useWords()
  const { session } = useSession()
  return (
    <header class="bar">
      <a class="mark" href="/">
        <Icon name="mark" />
        {words.t('app.name')}
      </a>
      <nav aria-label={words.t('app.mainNavigation')}>
        <Places />
      </nav>
      <div class="end">
        <Show when={session()?.sample === true}>
          <span class="sample">{words.t('app.sample')}</span>
        </Show>
        <BusinessDate />
        <ActorSwitch />
        <LanguageSwitch />
        <ThemeSwitch />
        <PhoneMenu>
          <Places />
          <BusinessDate />
          <ActorSwitch />
          <LanguageSwitch />
        </PhoneMenu>
      </div>
    </header>
  )
}

function Places() {
  const words = useWords()
  const location = useLocation()
  return (
    <ul>
      <For each={places}>
        {(place) => (
          <li>
            <a href={place.href} aria-current={place.at(location.pathname) ? 'page' : undefined}>
              {words.t(place.key)}
            </a>
          </li>
        )}
      </For>
    </ul>
  )
}

function LanguageSwitch() {
  const words = useWords()
  const settings = useSettings()
  const other = () => otherLanguage(words.language())
  return (
    <button class="icon lang" type="button" lang={other()} onClick={() => settings.setLanguage(other())}>
      {words.t('app.switchLanguage')}
    </button>
  )
}

function ThemeSwitch() {
  const words = useWords()
  const settings = useSettings()
  return (
    <button class="icon" type="button" aria-label={words.t('app.theme')} onClick={() => settings.toggleTheme()}>
      <Icon name="theme" />
    </button>
  )
}
