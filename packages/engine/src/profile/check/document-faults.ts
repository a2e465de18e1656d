import type { PolicyDocument } from '../../policy/resolved-profile.ts'
import { type Text, text } from '../../policy/text.ts'
import type { Profile } from '../profile.ts'
import type { ProfileFault } from './fault.ts'

/** Faults of what a profile says of its document: the order of its dates, its rank below the parent's, and what it rests on. */
export function documentFaults(profile: Profile): readonly ProfileFault[] {
  const { document } = profile
  const fault = (key: string, message: Text): ProfileFault => ({ profile: profile.id, clause: '-', key, message })
  return [
    ...endsBeforeItBegins(document).map((message) => fault('document.inForceUntil', message)),
    ...notBelow(profile).map((message) => fault('document.level', message)),
    ...restsOnNothing(document).map((message) => fault('document.restsOn', message)),
  ]
}

function endsBeforeItBegins({ number, inForceFrom, inForceUntil }: PolicyDocument): readonly Text[] {
  if (inForceFrom === null || inForceUntil === null || inForceUntil >= inForceFrom) return []
  return [
    text(
      `${number} ${inForceFrom} 起施行，却在此前的 ${inForceUntil} 失效`,
      `${number} lapses on ${inForceUntil}, before it comes into force on ${inForceFrom}`,
    ),
  ]
}

/** A document below national law names at its beginning what it carries out. */
function restsOnNothing({ number, level, restsOn }: PolicyDocument): readonly Text[] {
  if (level === 'national' || restsOn.length > 0) return []
  return [
    text(`没有写 ${number} 依据什么；照它开头写的，逐件列出`, `does not say what ${number} rests on; list what it names at its beginning`),
  ]
}

/** Documents stand below the law of the country, of their province and of their city; none stands below its equal. */
function notBelow({ document, extends: parent }: Profile): readonly Text[] {
  if (parent === null || ranks.indexOf(document.level) > ranks.indexOf(parent.document.level)) return []
  const above = parent.document
  return [
    text(
      `${document.number}（${names[document.level].zh}）的层级不低于它的上级文件 ${above.number}（${names[above.level].zh}）`,
      `${document.number} (${names[document.level].en}) does not rank below ${above.number} (${names[above.level].en}), which it extends`,
    ),
  ]
}

const ranks = ['national', 'province', 'city', 'county'] as const satisfies readonly PolicyDocument['level'][]

const names: Readonly<Record<PolicyDocument['level'], Text>> = {
  national: text('国家', 'national'),
  province: text('省级', 'provincial'),
  city: text('市级', 'city'),
  county: text('县级', 'county'),
}
