import type { CalendarDate } from '../policy/calendar-date.ts'
import { formatValue } from '../policy/format-value.ts'
import { valueOn } from '../policy/parameter.ts'
import type { ResolvedProfile } from '../policy/resolved-profile.ts'
import type { Text } from '../policy/text.ts'
import { codeTitles } from '../procurement/code-titles.ts'
import { type Compared, compareProfiles, type Side } from './compare.ts'
import { sayNorm } from './explain.ts'

/** A topic of a document that another version of it, read at another day, has otherwise. */
export interface VersionChange extends Omit<Compared, 'left' | 'right'> {
  /** What the version that a project goes by says; null where only the other one speaks of it. */
  readonly before: SpokenSide | null
  readonly after: SpokenSide | null
}

/** What one version says of a topic. */
export interface SpokenSide extends Side {
  /** A figure in words as at the day, null where it is not set by then; the sentence of a rule; null for anything else. */
  readonly say: Text | null
}

/** A version of a document, and the day at which its rules are read. */
export interface ReadVersion {
  readonly profile: ResolvedProfile
  readonly rulesDate: CalendarDate
}

/**
 * What changes where one version, read at its day, takes the place of another: topics that decide otherwise, and figures that are
 * another on the other day. What is only worded otherwise is left out. Pure.
 */
export function versionChanges(before: ReadVersion, after: ReadVersion): readonly VersionChange[] {
  return compareProfiles(before.profile, after.profile).flatMap(({ left, right, ...compared }): readonly VersionChange[] => {
    const [then, now] = [left && spoken(before, compared, left), right && spoken(after, compared, right)]
    const isOtherFigure = compared.topic === 'figure' && then?.say?.zh !== now?.say?.zh
    if (compared.verdict === 'same' && !isOtherFigure) return []
    const verdict = compared.verdict === 'same' ? 'other' : compared.verdict
    return [{ ...compared, verdict, before: then, after: now }]
  })
}

function spoken({ profile, rulesDate }: ReadVersion, { topic, key }: Pick<Compared, 'topic' | 'key'>, side: Side): SpokenSide {
  switch (topic) {
    case 'figure':
      return { ...side, say: figureIn(profile, key, rulesDate) }
    case 'rule':
    case 'supplier': {
      const norm = (topic === 'rule' ? profile.rules : profile.eligibility).find((each) => each.key === key)
      return { ...side, say: norm === undefined ? null : sayNorm(profile, norm.say, rulesDate) }
    }
    default:
      return { ...side, say: null }
  }
}

function figureIn(profile: ResolvedProfile, key: string, on: CalendarDate): Text | null {
  const parameter = profile.parameters[key]
  const value = parameter === undefined ? undefined : valueOn(parameter, on)
  return parameter === undefined || value === undefined ? null : formatValue(value, parameter.kind, codeTitles)
}
