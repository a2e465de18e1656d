import { text } from '../policy/text.ts'
import type { ProfileFault } from './check/fault.ts'
import { checkForm } from './check/form-faults.ts'
import { placedElements } from './check/placed.ts'
import { lineageOf, processOf } from './lineage.ts'
import type { Profile } from './profile.ts'

/**
 * What keeps a profile that is sound in itself from ever being used: nothing to buy, or no day on which all of its documents are in force.
 * Like `checkProfile` it may be given anything, and says nothing of what it cannot walk through.
 */
export function unusableFaults(profile: Profile): readonly ProfileFault[] {
  return checkForm(profile).walkable ? [...emptyCatalogue(profile), ...lapsedParents(profile)] : []
}

/** National law names no services: whoever extends it does. */
function emptyCatalogue(profile: Profile): readonly ProfileFault[] {
  if (profile.document.level === 'national') return []
  const found = processOf(profile)
  const plan = found?.process.stages.flatMap(({ tasks }) => tasks).find(({ kind }) => kind === 'plan')
  if (plan === undefined || placedElements(profile).some(({ element }) => element.element === 'service')) return []
  return [
    {
      profile: profile.id,
      clause: plan.clause,
      key: plan.key,
      message: text(
        '服务内容是空的：没有一条写出服务（service），购买计划什么也列不进去；在写明服务的条款里加上服务',
        'the catalogue is empty: no clause names a service, so no plan can list one; write the services into the clause that names them',
      ),
    },
  ]
}

/** Documents above the profile's that are over before it begins. */
function lapsedParents(profile: Profile): readonly ProfileFault[] {
  const { number, inForceFrom } = profile.document
  return lineageOf(profile).flatMap(({ id, document: above }) =>
    id === profile.id || inForceFrom === null || above.inForceUntil === null || above.inForceUntil >= inForceFrom
      ? []
      : [
          {
            profile: id,
            clause: '-',
            key: 'document',
            message: text(
              `${above.number} 至 ${above.inForceUntil} 止，${number} 到 ${inForceFrom} 才施行：没有一天可以开始项目；改为延续接替它的文件`,
              `${above.number} lapses on ${above.inForceUntil}, before ${number} comes into force on ${inForceFrom}: no project can begin; extend the document that has taken its place`,
            ),
          },
        ],
  )
}
