import { useLocation, type RouteSectionProps } from '@solidjs/router'
import { createEffect, createMemo, ErrorBoundary, on, Show } from 'solid-js'
import { AppBar } from './components/app-bar/app-bar.tsx'
import { IconSprite } from './components/icon/icon.tsx'
import { FaultNotice } from './components/page-states/fault-notice.tsx'
import { PageFault } from './components/page-states/page-fault.tsx'
import { useWords } from './language/language-context.tsx'
import { pageKey } from './page-key.ts'
import { RowSkeleton } from './components/page-states/row-skeleton.tsx'
import { useSession } from './session/session-context.tsx'
import { useGate } from './session/use-gate.ts'
import { isSigningIn } from './session/way-in.ts'

/** Bar above, page below. Another page takes the focus to its beginning, as a fresh document would. */
export function Layout(props: RouteSectionProps) {
  const words = useWords()
  const location = useLocation()
  const session = useSession()
  const isOpen = useGate()
  let main: HTMLElement | undefined
  const page = createMemo(() => pageKey(location.pathname))
  createEffect(on(page, () => main?.focus({ preventScroll: true }), { defer: true }))
  return (
    <>
      <IconSprite />
      <a
        class="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault()
          main?.focus()
        }}
      >
        {words.t('app.skip')}
      </a>
      <AppBar />
      <main id="main" tabindex="-1" ref={(element) => (main = element)}>
        <Show when={isOpen()} fallback={<RowSkeleton rows={8} />}>
          <Show
            when={session.error() === null || isSigningIn(location.pathname)}
            fallback={<FaultNotice error={session.error()} retry={session.retry} page />}
          >
            <ErrorBoundary fallback={(error: unknown, reset) => <PageFault error={error} reset={reset} />}>{props.children}</ErrorBoundary>
          </Show>
        </Show>
      </main>
    </>
  )
}
