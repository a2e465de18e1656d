import { actionsOf, type Role } from '@goufu/engine'
import { render, screen } from '@solidjs/testing-library'
import { afterEach, expect, test, vi } from 'vitest'
import { useSession } from '../../session/session-context.tsx'
import { inPlace } from '../../testing/in-place.tsx'
import { VersionInUse } from './version-in-use.tsx'

afterEach(() => void vi.unstubAllGlobals())

const inUse = { id: 'example', version: '2.0.0', digest: '2'.repeat(64) }
const older = { id: 'example', version: '1.0.0', digest: '1'.repeat(64) }

/** Who is here, once it is known. */
function Known() {
  const session = useSession()
  return <p>{session.actor()?.name}</p>
}

/** The line on the page of a project, for somebody in a role, once it is known who they are. */
async function lineFor(role: Role, changes: { readonly profile?: Partial<typeof inUse>; readonly outcome?: 'open' | 'completed' } = {}) {
  const actor = { id: 'p', name: '示例', role, organisation: null }
  const session = { actor, person: null, posts: [], actions: actionsOf(role), today: '2026-01-14', sampleDate: null, profile: inUse }
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(session)))
  const view = { id: 'p/1', outcome: changes.outcome ?? 'open', profile: { ...older, ...changes.profile } } as const
  render(
    inPlace(() => (
      <>
        <Known />
        <VersionInUse view={view} />
      </>
    )),
  )
  await screen.findByText(actor.name)
  return screen.queryByRole('link')
}

test('an approver is told that another version is in use, and led to what it would change', async () => {
  const link = await lineFor('approver')
  expect(link?.textContent).toContain('2.0.0')
  expect(link?.getAttribute('href')).toBe('/projects/p%2F1/policy')
})

test.each([
  ['whoever may not decide it', 'preparer', {}],
  ['a project that goes by it', 'approver', { profile: inUse }],
  ['a project of another document', 'approver', { profile: { id: 'other' } }],
  ['a project that is over', 'approver', { outcome: 'completed' }],
] as const)('nothing is said to or of %s', async (_, role, changes) => {
  expect(await lineFor(role, changes)).toBeNull()
})
