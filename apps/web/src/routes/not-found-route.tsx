import { usePageTitle } from '../components/page-states/page-title.ts'
import { useWords } from '../language/language-context.tsx'

/** No page stands at this address. */
export function NotFoundRoute() {
  const words = useWords()
  usePageTitle(() => words.t('error.notFound'))
  return (
    <div class="empty">
      <h1>{words.t('error.notFound')}</h1>
      <p>{words.t('error.notFoundNext')}</p>
      <a class="btn" href="/projects">
        {words.t('error.backToProjects')}
      </a>
    </div>
  )
}
