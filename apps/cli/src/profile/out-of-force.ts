import { type CalendarDate, isOutsideForce, type Profile, type ProfileFault, type Text, text } from '@goufu/engine'

/** The documents of a profile, its parents' first, that are not in force on a day, each with the days on which it is. */
export function outOfForce({ id, document, extends: parent }: Profile, on: CalendarDate): readonly ProfileFault[] {
  const message = outside(document, on)
  const above = parent === null ? [] : outOfForce(parent, on)
  return message === null ? above : [...above, { profile: id, clause: '-', key: 'document', message }]
}

function outside(document: Profile['document'], on: CalendarDate): Text | null {
  const { number, inForceFrom, inForceUntil } = document
  if (inForceFrom === null) return text(`${number} 没有印发，哪一天都没有施行`, `${number} is a draft, in force on no day`)
  if (!isOutsideForce(document, on)) return null
  return inForceUntil === null
    ? text(`${number} 在 ${on} 没有施行：${inForceFrom} 起施行`, `${number} is not in force on ${on}: it is from ${inForceFrom}`)
    : text(
        `${number} 在 ${on} 没有施行：${inForceFrom} 起施行，至 ${inForceUntil} 止；选一个施行的日子，或者写接替它的文件`,
        `${number} is not in force on ${on}: it is from ${inForceFrom} until ${inForceUntil}; choose a day in force, or write the document that has taken its place`,
      )
}
