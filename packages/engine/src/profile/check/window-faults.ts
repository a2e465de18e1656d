import type { Process } from '../../policy/process.ts'
import type { PolicyDocument } from '../../policy/resolved-profile.ts'
import { type Text, text } from '../../policy/text.ts'

/** What is said of a stage whose months do not fit the days its document is in force. */
export interface WindowFault {
  readonly stage: Process['stages'][number]
  readonly message: Text
}

/** Stages whose months end before they begin, or lie wholly outside the days the document is in force. */
export function windowFaults({ stages }: Process, { number, inForceFrom, inForceUntil }: PolicyDocument): readonly WindowFault[] {
  return stages.flatMap((stage) => {
    if (stage.window === null) return []
    const { from, until } = stage.window
    if (until < from)
      return [
        { stage, message: text(`窗口 ${from} 起，却到此前的 ${until} 止`, `its window ends on ${until} before it begins on ${from}`) },
      ]
    if (inForceFrom !== null && until < inForceFrom)
      return [
        {
          stage,
          message: text(
            `窗口 ${from} 至 ${until}，${number} ${inForceFrom} 才施行`,
            `its window, ${from} to ${until}, is over before ${number} comes into force on ${inForceFrom}`,
          ),
        },
      ]
    if (inForceUntil !== null && from > inForceUntil)
      return [
        {
          stage,
          message: text(
            `窗口 ${from} 至 ${until}，${number} ${inForceUntil} 已经失效`,
            `its window, ${from} to ${until}, begins after ${number} has lapsed on ${inForceUntil}`,
          ),
        },
      ]
    return []
  })
}
