import { useLocation } from '@solidjs/router'
import type { Action } from '@goufu/engine'
import { For, Show } from 'solid-js'
import { type MessageKey, useWords } from '../../language/language-context.tsx'
import { useSession } from '../../session/session-context.tsx'
import { isSigningIn, signInAddress } from '../../session/way-in.ts'
import { otherLanguage } from '../../settings/language.ts'
import { useSettings } from '../../settings/settings-context.tsx'
import { Icon } from '../icon/icon.tsx'
import { AccountMenu } from './account-menu.tsx'
import { AccountSheet } from './account-sheet.tsx'
import { BusinessDate } from './business-date.tsx'
import { PhoneMenu } from './phone-menu.tsx'

interface Place {
  readonly href: string
  readonly key: MessageKey
  readonly action: Action
}

const places: readonly Place[] = [
  { href: '/', key: 'nav.inbox', action: 'inbox.read' },
  { href: '/projects', key: 'nav.projects', action: 'project.read' },
  { href: '/funds', key: 'nav.funds', action: 'fund.read' },
  { href: '/suppliers', key: 'nav.suppliers', action: 'supplier.read' },
  { href: '/policy', key: 'nav.policy', action: 'policy.read' },
  { href: '/people', key: 'nav.people', action: 'person.manage' },
  { href: '/organisations', key: 'nav.organisations', action: 'organisation.manage' },
  { href: '/readings', key: 'nav.readings', action: 'readings.read' },
]

/** The one deep block of accent that anchors every page. */
export function AppBar() {
  const words = useWords()
  const location = useLocation()
  const { session } = useSession()
  const isIn = () => (session()?.person ?? null) !== null
  const isVisitor = () => session()?.person === null && !isSigningIn(location.pathname)
  const back = () => signInAddress(`${location.pathname}${location.search}${location.hash}`, false)
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
        <Show when={isIn() || isVisitor()}>
          <BusinessDate />
        </Show>
        <Show when={isIn()}>
          <AccountMenu />
        </Show>
        <Show when={isVisitor()}>
          <a class="bar-field" href={back()}>
            <Icon name="person" />
            {words.t('account.signIn')}
          </a>
        </Show>
        <LanguageSwitch />
        <ThemeSwitch />
        <PhoneMenu>
          <Places />
          <Show when={isIn() || isVisitor()}>
            <BusinessDate />
          </Show>
          <Show when={isIn()}>
            <AccountSheet />
          </Show>
          <Show when={isVisitor()}>
            <ul class="who-ways">
              <li>
                <a href={back()}>{words.t('account.signIn')}</a>
              </li>
            </ul>
          </Show>
          <LanguageSwitch />
        </PhoneMenu>
      </div>
    </header>
  )
}

function Places() {
  const words = useWords()
  const location = useLocation()
  const { may } = useSession()
  const shown = () => places.filter(({ action }) => may(action))
  const isHere = ({ href }: Place) => (href === '/' ? location.pathname === '/' : location.pathname.startsWith(href))
  return (
    <ul>
      <For each={shown()}>
        {(place) => (
          <li>
            <a href={place.href} aria-current={isHere(place) ? 'page' : undefined}>
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
