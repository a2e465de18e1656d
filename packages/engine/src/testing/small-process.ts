import { statement } from '../policy/clause.ts'
import { stage, task, type TaskElement, type TaskSpec } from '../policy/process.ts'
import type { ResolvedProfile } from '../policy/resolved-profile.ts'
import { rule, type RuleElement, type RuleSpec } from '../policy/rule.ts'
import { text } from '../policy/text.ts'
import { defineProfile } from '../profile/profile.ts'
import { resolveProfile } from '../profile/resolve-profile.ts'
import { sampleProfile } from './sample-profile.ts'

const said = text('示例', 'invented')

/** A task of a small process. */
export function smallTask(key: string, kind: string, spec: Partial<TaskSpec> = {}): TaskElement {
  return task(key, { kind, title: text(key, key), roles: ['preparer'], clause: '一', ...spec })
}

/** A rule of a small process. */
export function smallRule(key: string, on: string, require: RuleSpec['require'], spec: Partial<RuleSpec> = {}): RuleElement {
  return rule(key, { on, severity: 'must', require, say: said, ...spec })
}

/** A profile of some tasks and rules alone. */
export function smallProfile(tasks: readonly TaskElement[], rules: readonly RuleElement[] = []): ResolvedProfile {
  const { document } = sampleProfile
  return resolveProfile(
    defineProfile({
      id: 'small',
      version: '1.0.0',
      extends: null,
      document,
      outline: [],
      vocabulary: {},
      clauses: [statement('一', said, ...rules)],
      process: { clause: '一', stages: [stage('only', { title: said, clause: '一', tasks })], anytime: [] },
      examples: [],
      equivalents: [],
    }),
  )
}
