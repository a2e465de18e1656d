import { useLocation } from '@solidjs/router'
import type { Action } from '@goufu/engine'
import { For, Match, Show, Switch } from 'solid-js'
import { type MessageKey, useWords } from '../../language/language-context.tsx'
import { problemOf } from '../../api/problem-error.ts'
import { useSession } from '../../session/session-context.tsx'
import { hasToSignIn } from '../../session/way-in.ts'
import { otherLanguage } from '../../settings/language.ts'
import { useSettings } from '../../settings/settings-context.tsx'
import { Icon } from '../icon/icon.tsx'
import { AccountMenu } from './account-menu.tsx'
import { AccountSheet } from './account-sheet.tsx'
import { ActorSwitch } from './actor-switch.tsx'
import { BusinessDate } from './business-date.tsx'
import { PhoneMenu } from './phone-menu.tsx'

interface Place {
  readonly href: string
  readonly key: MessageKey
  readonly action: Action
  /** Only where people sign in. */
  readonly signedIn?: boolean
}

const places: readonly Place[] = [
  { href: '/', key: 'nav.inbox', action: 'inbox.read' },
  { href: '/projects', key: 'nav.projects', action: 'project.read' },
  { href: '/funds', key: 'nav.funds', action: 'fund.read' },
  { href: '/suppliers', key: 'nav.suppliers', action: 'supplier.read' },
  { href: '/policy', key: 'nav.policy', action: 'policy.read' },
  { href: '/people', key: 'nav.people', action: 'person.manage', signedIn: true },
]

/** The one deep block of accent that anchors every page. */
export function AppBar() {
  const words = useWords()
  const { session, error } = useSession()
  const isSignedIn = () => (session()?.person ?? null) !== null && (session()?.missing ?? null) === null
  const isVisitor = () => hasToSignIn(session(), problemOf(error()))
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
        <Show when={!isVisitor()}>
          <BusinessDate />
        </Show>
        <Switch>
          <Match when={isSignedIn()}>
            <AccountMenu />
          </Match>
          <Match when={!isVisitor()}>
            <ActorSwitch />
          </Match>
        </Switch>
        <LanguageSwitch />
        <ThemeSwitch />
        <PhoneMenu>
          <Places />
          <Show when={!isVisitor()}>
            <BusinessDate />
          </Show>
          <Switch>
            <Match when={isSignedIn()}>
              <AccountSheet />
            </Match>
            <Match when={!isVisitor()}>
              <ActorSwitch />
            </Match>
          </Switch>
          <LanguageSwitch />
        </PhoneMenu>
      </div>
    </header>
  )
}

function Places() {
  const words = useWords()
  const location = useLocation()
  const { session, error, may } = useSession()
  const shown = () => {
    if (hasToSignIn(session(), problemOf(error()))) return []
    return places.filter(({ action, signedIn }) => may(action) && (signedIn !== true || session()?.posts !== undefined))
  }
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
