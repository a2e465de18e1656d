import { text } from '@goufu/engine'
import { clearFiles, countUncited, openFileStorage } from '@goufu/store'
import type { Command } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { refuse } from '../profile/refuse.ts'
import { onConfiguredStore } from '../store-command.ts'

const DAY_MS = 86_400_000
const USUAL_DAYS = 7

/** `goufu files clear` */
export const filesClear: Command = {
  summary: text(
    '清理没有用上的上传文件：任何事件都没有引用的，以及没有传完的',
    'Clear away uploads that nothing came of: those that no event cites, and those that broke off',
  ),
  operands: [],
  options: {
    'older-than': {
      type: 'string',
      value: 'DAYS',
      help: text(`只清理早于这么多天的，至少 1（${USUAL_DAYS}）`, `Only what is older than so many days, 1 at least (${USUAL_DAYS})`),
    },
    'dry-run': { type: 'boolean', help: text('只说有多少，不清理', 'Say how many there are and clear nothing') },
  },
  run(invocation) {
    const { values, terminal, language } = invocation
    const given = values['older-than'] ?? String(USUAL_DAYS)
    const days = typeof given === 'string' && /^[1-9]\d{0,4}$/.test(given) ? Number(given) : undefined
    if (days === undefined)
      return Promise.resolve(refuse(invocation, text('--older-than 应为天数，至少 1', '--older-than must be a number of days, 1 at least')))
    return onConfiguredStore(invocation, { migrations: 'expect', mayBeNew: false }, async (store, { files: location }) => {
      const before = new Date(Date.now() - days * DAY_MS)
      if (values['dry-run'] === true) {
        const count = await countUncited(store, before)
        terminal.out(text(`有 ${count} 个文件没有用上`, `${count} uploads are cited by nothing`)[language])
        return exitCodes.done
      }
      const { files, contents, unfinished } = await clearFiles(store, await openFileStorage(location), before)
      terminal.out(
        text(
          `已清理：没有用上的文件 ${files} 个、内容 ${contents} 份、没有传完的 ${unfinished} 个`,
          `Cleared: ${files} uploads that nothing cites, ${contents} contents, ${unfinished} that broke off`,
        )[language],
      )
      return exitCodes.done
    })
  },
}
