import { type Text, text } from '../../policy/text.ts'
import { coverageOf } from '../coverage.ts'
import type { Profile } from '../profile.ts'
import type { ProfileFault } from './fault.ts'

/** Norms that nothing carries. */
export function openNorms(profile: Profile): readonly ProfileFault[] {
  return coverageOf(profile).open.map((clause) => ({
    profile: profile.id,
    clause,
    key: '-',
    message: text(
      '没有内容承担这一条；给它写上内容，或者用 notExecutable 写明理由',
      'nothing carries this norm; give it an element, or say notExecutable with the reason',
    ),
  }))
}

/** The profile's clauses are the official text's clauses, in its order. */
export function outlineFaults(profile: Profile): readonly ProfileFault[] {
  if (profile.outline.length === 0) return []
  const written = profile.clauses.filter((clause) => clause.kind === 'policy').map((clause) => clause.path)
  const official = profile.outline.map((entry) => entry.path)
  const fault = (clause: string, message: Text): ProfileFault => ({ profile: profile.id, clause, key: '-', message })
  return [
    ...official
      .filter((path) => !written.includes(path))
      .map((path) =>
        fault(
          path,
          text('官方文本里有，档案里没有；补上这一条', 'stands in the official text and not in the profile; write a clause for it'),
        ),
      ),
    ...written
      .filter((path) => !official.includes(path))
      .map((path) => fault(path, text('档案里有，官方文本里没有', 'stands in the profile and not in the official text'))),
    ...written
      .filter((path, index) => official.indexOf(path) < official.indexOf(written[index - 1] ?? ''))
      .map((path) => fault(path, text('与官方文本的先后顺序不一致', 'stands out of the order of the official text'))),
  ]
}
