import type { Citation } from '../policy/citation.ts'
import { sha256Hex } from '../policy/digest.ts'
import { canonicalJson } from '../policy/json.ts'
import type { TaskElement } from '../policy/process.ts'
import { ProfileError } from '../policy/profile-error.ts'
import type { Cited, ResolvedProfile, ResolvedRole, ResolvedTask } from '../policy/resolved-profile.ts'
import { addedRoleId, isAddedRole, type RoleId } from '../policy/role.ts'
import { text, withoutTexts } from '../policy/text.ts'
import { workingClauses } from '../procurement/working-rules.ts'
import { checkProfile } from './check-profile.ts'
import { sayFaults } from './check/fault.ts'
import type { OwnElement } from '../policy/element.ts'
import { citationOf, layIn } from './lay-in.ts'
import { clauseAt, lineageOf, processOf } from './lineage.ts'
import { deepFreeze, type Profile } from './profile.ts'

/**
 * Lays a profile's ancestors into it, cites every element, and takes its two digests.
 * @throws ProfileError listing every fault that `checkProfile` finds.
 */
export function resolveProfile(profile: Profile): ResolvedProfile {
  const faults = checkProfile(profile)
  if (faults.length > 0) throw new ProfileError(sayFaults(profile, faults))
  const line = lineageOf(profile)
  const clauses = line.flatMap((member) => member.clauses.map((clause) => ({ member, clause })))
  const cited = layIn(line)
  const only = <K extends OwnElement['element']>(kind: K) =>
    cited.filter((element): element is Cited<Extract<OwnElement, { element: K }>> => element.element === kind)
  const rules = {
    id: profile.id,
    version: profile.version,
    document: profile.document,
    lineage: line.map(({ id, version, document: { number, inForceFrom, inForceUntil } }) => ({
      id,
      version,
      document: { number, inForceFrom, inForceUntil },
    })),
    vocabulary: Object.assign({}, ...line.map((member) => member.vocabulary)) as Profile['vocabulary'],
    clauses: [
      ...clauses.map(({ member, clause }) => ({
        path: clause.path,
        gist: clause.gist,
        citation: citationOf(member, clause),
        elements: clause.elements.map((element) => element.key),
      })),
      ...workingClauses.map((clause) => ({ ...clause, elements: [] })),
    ],
    roles: rolesOf(cited),
    parameters: Object.fromEntries(only('parameter').map((parameter) => [parameter.key, parameter])),
    rules: only('rule'),
    eligibility: only('eligibility'),
    services: only('service'),
    scorecard: only('scorecard').findLast((card) => card.use === 'review') ?? null,
    evaluationScorecard: only('scorecard').findLast((card) => card.use === 'evaluation') ?? null,
    paymentPlan: only('payment-plan').at(-1) ?? null,
    sanctions: only('sanction'),
    archiveList: only('archive-list').at(-1) ?? null,
    terms: TERMS.flatMap((kind) => only(kind)),
    calendar: only('calendar').at(-1) ?? null,
    readings: only('reading'),
    notExecutable: only('not-executable'),
    process: resolveProcess(profile, line, cited),
  }
  return deepFreeze({ ...rules, ...profileDigests(rules) })
}

const TERMS = [
  'contract-template',
  'penalty',
  'exclusion',
  'disclosure',
  'evidence-list',
  'deem',
  'ranking',
  'file-contents',
  'crisis',
  'duty',
  'worker-role',
  'training',
] as const

/** The two digests of a resolved profile: `digest` over everything that decides, `textsDigest` over its wording too. */
export function profileDigests(rules: Omit<ResolvedProfile, 'digest' | 'textsDigest'>): Pick<ResolvedProfile, 'digest' | 'textsDigest'> {
  const written = canonicalJson(rules)
  return { digest: sha256Hex(withoutTexts(written)), textsDigest: sha256Hex(written) }
}

/** The roles that a line names or adds, by id. */
function rolesOf(laid: readonly Cited<OwnElement>[]): ResolvedProfile['roles'] {
  return Object.fromEntries(
    laid.flatMap((element): readonly (readonly [RoleId, Cited<ResolvedRole>])[] => {
      if (element.element !== 'role' && element.element !== 'role-name') return []
      const { title, citation, alsoIn } = element
      return element.element === 'role-name'
        ? [[element.role, { title, extends: null, only: null, citation, alsoIn }]]
        : [[addedRoleId(citation.profile, element.key), { title, extends: element.extends, only: element.only, citation, alsoIn }]]
    }),
  )
}

function resolveProcess(profile: Profile, line: readonly Profile[], laid: readonly Cited<OwnElement>[]): ResolvedProfile['process'] {
  const found = processOf(profile)
  if (found === null) {
    const members = line.map((member) => member.id).join(' → ')
    throw new ProfileError(text(`${profile.id}：${members} 没有流程`, `${profile.id}: no process in ${members}`))
  }
  const { owner, process } = found
  const cite = (path: string): Citation => {
    const at = clauseAt(owner, path)
    if (at === undefined) throw new ProfileError(text(`${owner.id}：没有条款 ${path}`, `${owner.id}: no clause ${path}`))
    return citationOf(at.member, at.clause)
  }
  const idOf = (key: TaskElement['roles'][number]): RoleId => {
    if (!isAddedRole(key)) return key
    const added = laid.find((element) => element.element === 'role' && element.key === key)
    if (added === undefined) throw new ProfileError(text(`${owner.id}：没有角色 ${key}`, `${owner.id}: no role ${key}`))
    return addedRoleId(added.citation.profile, key)
  }
  const resolveTask = (task: TaskElement, stage: string | null): ResolvedTask => ({
    ...task,
    roles: task.roles.map(idOf),
    stage,
    citation: cite(task.clause),
  })
  return {
    citation: cite(process.clause),
    stages: process.stages.map((stage) => ({
      ...stage,
      citation: cite(stage.clause),
      tasks: stage.tasks.map((task) => resolveTask(task, stage.key)),
    })),
    anytime: process.anytime.map((task) => resolveTask(task, null)),
  }
}
