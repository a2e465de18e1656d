import { compareProfiles, resolveProfile, text } from '@goufu/engine'
import type { Command } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { onProfile } from '../profile/find-profile.ts'
import { sayCompared } from '../profile/say-compared.ts'

/** `goufu profile compare` */
export const profileCompare: Command = {
  summary: text('两份政策对照：相同、更严、更宽、不同、只在一边', 'Two policies side by side: same, tighter, looser, other, only in one'),
  operands: ['A', 'B'],
  options: { json: { type: 'boolean', help: text('以 JSON 输出', 'Print JSON') } },
  run(invocation) {
    const [left = '', right = ''] = invocation.positionals
    return onProfile(left, invocation, (one) =>
      onProfile(right, invocation, (other) => {
        const compared = compareProfiles(resolveProfile(one.profile), resolveProfile(other.profile))
        if (invocation.values['json'] === true) invocation.terminal.out(JSON.stringify(compared, null, 2))
        else sayCompared(compared, invocation)
        return exitCodes.done
      }),
    )
  },
}
