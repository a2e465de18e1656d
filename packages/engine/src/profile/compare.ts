import type { Citation } from '../policy/citation.ts'
import { canonicalJson } from '../policy/json.ts'
import type { ParameterElement } from '../policy/parameter.ts'
import type { Cited, ResolvedProfile } from '../policy/resolved-profile.ts'
import { type Text, withoutTexts } from '../policy/text.ts'

/** One topic of two policies side by side. Topics are keys: what two documents call by the same key is the same matter. */
export interface Compared {
  readonly topic: 'figure' | 'rule' | 'supplier' | 'service' | 'instalment' | 'stage' | 'task' | 'term'
  readonly key: string
  readonly title: Text
  readonly verdict: 'same' | 'tighter' | 'looser' | 'other' | 'only-left' | 'only-right'
  readonly left: Side | null
  readonly right: Side | null
}

/** What one policy says of a topic. */
export interface Side {
  readonly value: string | null
  readonly citation: Citation
}

interface Entry extends Side {
  readonly title: Text
  readonly decides: string
  readonly parameter: Cited<ParameterElement> | null
}

/** Two policies side by side, in the left one's order, then what only the right one has. `tighter` means the right one asks for more. */
export function compareProfiles(left: ResolvedProfile, right: ResolvedProfile): readonly Compared[] {
  const lefts = topicsOf(left)
  const rights = topicsOf(right)
  return [...new Set([...lefts.keys(), ...rights.keys()])].map((id) => {
    const [topic = '', key = ''] = id.split('\u0000')
    const one = lefts.get(id) ?? null
    const other = rights.get(id) ?? null
    return {
      topic: topic as Compared['topic'], // the keys are made in topicsOf
      key,
      title: (one ?? other)?.title ?? { zh: key, en: key },
      verdict: verdictOf(one, other),
      left: one === null ? null : { value: one.value, citation: one.citation },
      right: other === null ? null : { value: other.value, citation: other.citation },
    }
  })
}

function verdictOf(left: Entry | null, right: Entry | null): Compared['verdict'] {
  if (left === null) return 'only-right'
  if (right === null) return 'only-left'
  if (left.decides === right.decides) return 'same'
  const order = left.parameter === null || right.parameter === null ? null : tightness(left.parameter, right.parameter)
  return order === null ? 'other' : order > 0 ? 'tighter' : 'looser'
}

/** Positive when the right figure is tighter; `null` when the two have no order. */
function tightness(left: ParameterElement, right: ParameterElement): number | null {
  const [a, b] = [left.values.at(-1)?.value, right.values.at(-1)?.value]
  if (typeof a !== 'number' || typeof b !== 'number' || left.direction !== right.direction || left.direction === 'exactly') return null
  return left.direction === 'atMost' ? a - b : b - a
}

function topicsOf(profile: ResolvedProfile): ReadonlyMap<string, Entry> {
  const topics = new Map<string, Entry>()
  const put = (
    topic: Compared['topic'],
    key: string,
    title: Text,
    value: string | null,
    citation: Citation,
    decides: unknown,
    parameter: Entry['parameter'] = null,
  ) => topics.set(`${topic}\u0000${key}`, { title, value, citation, decides: withoutTexts(canonicalJson(decides)), parameter })
  for (const each of Object.values(profile.parameters))
    put(
      'figure',
      each.key,
      each.title,
      each.open ? null : JSON.stringify(each.values.at(-1)?.value),
      each.citation,
      [each.values, each.direction, each.open],
      each,
    )
  for (const each of profile.rules)
    put('rule', each.key, each.say, each.severity, each.citation, [each.severity, each.gate, each.on, each.when, each.require])
  for (const each of profile.eligibility)
    put('supplier', each.key, each.say, each.severity, each.citation, [each.severity, each.on, each.require])
  for (const each of profile.services) put('service', each.key, each.title, null, each.citation, each.key)
  for (const each of profile.paymentPlan?.instalments ?? [])
    put('instalment', each.key, each.title, null, profile.paymentPlan?.citation ?? profile.process.citation, [each.share, each.gate])
  for (const stage of profile.process.stages) {
    put('stage', stage.key, stage.title, null, stage.citation, stage.window)
    for (const task of stage.tasks)
      put('task', task.key, task.title, task.kind, task.citation, [task.kind, task.roles, task.after, task.when, task.due, task.settings])
  }
  for (const task of profile.process.anytime)
    put('task', task.key, task.title, task.kind, task.citation, [task.kind, task.roles, task.after, task.when, task.settings])
  for (const each of profile.terms) {
    if ('title' in each) put('term', each.key, each.title, each.element, each.citation, { ...each, citation: null, alsoIn: null })
  }
  return topics
}

/** What a newer profile changes for projects that would move to it: every topic that is not the same, old on the left. */
export function impactOf(before: ResolvedProfile, after: ResolvedProfile): readonly Compared[] {
  return compareProfiles(before, after).filter((compared) => compared.verdict !== 'same')
}
