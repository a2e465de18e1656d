import { readsOf } from '../policy/expression.ts'
import { canonicalJson } from '../policy/json.ts'
import { text } from '../policy/text.ts'
import type { ProfileFault } from './check/fault.ts'
import { expressionsOf } from './check/element-faults.ts'
import { placedElements } from './check/placed.ts'
import { leftOutTasks } from './left-out-tasks.ts'
import { lineageOf, processOf } from './lineage.ts'
import { pastTheEnd } from './past-the-end.ts'
import type { Profile } from './profile.ts'
import { unheardNorms } from './unheard-norms.ts'

/** What an author should look at again although the profile can run: a child older than its parent, two norms with one condition, a figure nothing reads, a norm no task judges or carries out, something past the end of its document. */
export function profileWarnings(profile: Profile): readonly ProfileFault[] {
  return [
    ...olderThanParent(profile),
    ...twinConditions(profile),
    ...unreadParameters(profile),
    ...unheardNorms(profile),
    ...leftOutTasks(profile),
    ...pastTheEnd(profile),
  ]
}

/** A newer upper document may overtake an older lower one. */
function olderThanParent(profile: Profile): readonly ProfileFault[] {
  const parent = profile.extends
  if (parent === null || parent.document.level === 'national') return []
  const [issuedOn, above] = [profile.document.issuedOn, parent.document.issuedOn]
  if (issuedOn === null || above === null || issuedOn >= above) return []
  return [
    {
      profile: profile.id,
      clause: '-',
      key: 'extends',
      message: text(
        `${profile.document.number}（${issuedOn}）早于它的上级文件 ${parent.document.number}（${above}）；看看它的哪些条款已被较新的上级文件取代`,
        `${profile.document.number} of ${issuedOn} is older than ${parent.document.number} of ${above}, which it stands below; see which of its clauses the newer one has overtaken`,
      ),
    },
  ]
}

function twinConditions(profile: Profile): readonly ProfileFault[] {
  const placed = placedElements(profile)
  const taken = new Set(placed.flatMap(({ element }) => (element.element === 'disable' ? [element.target] : [])))
  const rules = placed.flatMap(({ element, clause, profile: owner }) =>
    element.element === 'rule' && !taken.has(element.key)
      ? [{ owner: owner.id, clause, key: element.key, condition: canonicalJson([element.on, element.when, element.require]) }]
      : [],
  )
  return rules.flatMap((rule, index) => {
    const first = rules.findIndex((other) => other.condition === rule.condition)
    const twin = rules[first]
    return first === index || twin === undefined
      ? []
      : [
          {
            profile: rule.owner,
            clause: rule.clause,
            key: rule.key,
            message: text(
              `与 ${twin.owner} ${twin.clause} 的 ${twin.key} 要求相同；如果是同一条规范，就写成重复（restates）`,
              `asks the same as ${twin.key} in ${twin.owner} ${twin.clause}; restate that one if it is the same norm`,
            ),
          },
        ]
  })
}

/** Parameters that no rule, plan, scorecard, sanction or task of the line reads. */
function unreadParameters(profile: Profile): readonly ProfileFault[] {
  const placed = placedElements(profile)
  const found = processOf(profile)
  const tasks = found === null ? [] : [...found.process.stages.flatMap((stage) => stage.tasks), ...found.process.anytime]
  const read = new Set([
    ...placed.flatMap(({ element }) => expressionsOf(element).flatMap((node) => readsOf(node).parameters)),
    ...placed.flatMap(({ element }) => (element.element === 'sanction' ? [element.years] : [])),
    ...tasks.flatMap((task) => [task.when, task.opens, task.due].flatMap((node) => (node === null ? [] : readsOf(node).parameters))),
    ...tasks.flatMap((task) => Object.values(task.settings).filter((setting) => typeof setting === 'string')),
    ...lineageOf(profile).flatMap((member) =>
      member.clauses.flatMap((clause) => clause.elements.flatMap((element) => ('target' in element ? [element.target] : []))),
    ),
  ])
  return placed.flatMap(({ element, clause, profile: owner }) =>
    element.element === 'parameter' && !element.open && owner.id === profile.id && !read.has(element.key)
      ? [{ profile: owner.id, clause, key: element.key, message: text('没有任何地方读这个数', 'nothing reads this figure') }]
      : [],
  )
}
