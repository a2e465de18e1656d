import { QueryClient, QueryClientProvider } from '@tanstack/solid-query'
import { Route, Router } from '@solidjs/router'
import type { Component } from 'solid-js'
import { ApiProvider } from './api/api-context.tsx'
import { ProblemError } from './api/problem-error.ts'
import { AnnouncerProvider } from './components/announcer/announcer-context.tsx'
import { RowSkeleton } from './components/page-states/row-skeleton.tsx'
import { LanguageProvider } from './language/language-context.tsx'
import { Layout } from './layout.tsx'
import { part } from './part.tsx'
import { SessionProvider } from './session/session-context.tsx'
import { SettingsProvider } from './settings/settings-context.tsx'

const page = <P extends object>(load: () => Promise<Component<P>>) => part(load, () => <RowSkeleton rows={8} />)
const InboxRoute = page(async () => (await import('./routes/inbox-route.tsx')).InboxRoute)
const ProjectsRoute = page(async () => (await import('./routes/projects-route.tsx')).ProjectsRoute)
const ProjectRoute = page(async () => (await import('./routes/project-route.tsx')).ProjectRoute)
const TasksRoute = page(async () => (await import('./routes/tasks-route.tsx')).TasksRoute)
const TimelineRoute = page(async () => (await import('./routes/timeline-route.tsx')).TimelineRoute)
const MoneyRoute = page(async () => (await import('./routes/money-route.tsx')).MoneyRoute)
const FilesRoute = page(async () => (await import('./routes/files-route.tsx')).FilesRoute)
const RepinRoute = page(async () => (await import('./routes/repin-route.tsx')).RepinRoute)
const FundsRoute = page(async () => (await import('./routes/funds-route.tsx')).FundsRoute)
const FundRoute = page(async () => (await import('./routes/fund-route.tsx')).FundRoute)
const SuppliersRoute = page(async () => (await import('./routes/suppliers-route.tsx')).SuppliersRoute)
const PolicyRoute = page(async () => (await import('./routes/policy-route.tsx')).PolicyRoute)
const SignInRoute = page(async () => (await import('./routes/sign-in-route.tsx')).SignInRoute)
const RecoverRoute = page(async () => (await import('./routes/recover-route.tsx')).RecoverRoute)
const AccountRoute = page(async () => (await import('./routes/account-route.tsx')).AccountRoute)
const PeopleRoute = page(async () => (await import('./routes/people-route.tsx')).PeopleRoute)
const PersonRoute = page(async () => (await import('./routes/person-route.tsx')).PersonRoute)
const OrganisationsRoute = page(async () => (await import('./routes/organisations-route.tsx')).OrganisationsRoute)
const DelegationsRoute = page(async () => (await import('./routes/delegations-route.tsx')).DelegationsRoute)
const ReadingsRoute = page(async () => (await import('./routes/readings-route.tsx')).ReadingsRoute)
const NotFoundRoute = page(async () => (await import('./routes/not-found-route.tsx')).NotFoundRoute)

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // A problem is an answer; only silence is worth asking again.
      retry: (count, error) => !(error instanceof ProblemError) && count < 1,
      retryDelay: 600,
      staleTime: 10_000,
      refetchOnWindowFocus: true,
      networkMode: 'always',
    },
  },
})

/** The application: providers from the outside in, and the places one can be. */
export function App() {
  return (
    <QueryClientProvider client={queries}>
      <SettingsProvider>
        <LanguageProvider>
          <ApiProvider>
            <SessionProvider>
              <AnnouncerProvider>
                <Router root={Layout}>
                  <Route path="/" component={InboxRoute} />
                  <Route path="/projects" component={ProjectsRoute} />
                  <Route path="/projects/:id" component={ProjectRoute}>
                    <Route path={['/', '/tasks/:address']} component={TasksRoute} />
                    <Route path="/timeline" component={TimelineRoute} />
                    <Route path="/money" component={MoneyRoute} />
                    <Route path="/files" component={FilesRoute} />
                    <Route path="/policy" component={RepinRoute} />
                  </Route>
                  <Route path="/funds" component={FundsRoute} />
                  <Route path="/funds/:id" component={FundRoute} />
                  <Route path="/suppliers" component={SuppliersRoute} />
                  <Route path="/policy" component={PolicyRoute} />
                  <Route path="/sign-in" component={SignInRoute} />
                  <Route path="/sign-in/recover" component={RecoverRoute} />
                  <Route path="/account" component={AccountRoute} />
                  <Route path="/people" component={PeopleRoute} />
                  <Route path="/people/:id" component={PersonRoute} />
                  <Route path="/organisations" component={OrganisationsRoute} />
                  <Route path="/delegations" component={DelegationsRoute} />
                  <Route path="/readings" component={ReadingsRoute} />
                  <Route path="*missing" component={NotFoundRoute} />
                </Router>
              </AnnouncerProvider>
            </SessionProvider>
          </ApiProvider>
        </LanguageProvider>
      </SettingsProvider>
    </QueryClientProvider>
  )
}
