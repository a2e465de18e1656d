import { type Text, text } from '@goufu/engine'
import type { RowProgress } from '@goufu/store'
import type { Invocation } from './command.ts'
import { exitCodes } from './exit-code.ts'

/**
 * Does some work that Ctrl-C ends in good order.
 * @param stopped what is said then
 */
export async function untilStopped(
  { terminal, language }: Pick<Invocation, 'terminal' | 'language'>,
  stopped: Text,
  work: (signal: AbortSignal) => Promise<number>,
): Promise<number> {
  const stopping = new AbortController()
  const stop = () => stopping.abort()
  // Once: whoever presses Ctrl-C again does not want to wait for the end of the step.
  process.once('SIGINT', stop)
  try {
    return await work(stopping.signal)
  } catch (error) {
    if (!stopping.signal.aborted) throw error
    terminal.err(stopped[language])
    return exitCodes.cannot
  } finally {
    process.off('SIGINT', stop)
  }
}

/** How far it is, as one line. */
export function sayRows(doing: Text, { table, rows, of }: RowProgress): Text {
  const percent = of === 0 ? 100 : Math.floor((rows * 100) / of)
  return text(`${doing.zh} ${percent}%：${rows} 行（${table}）`, `${doing.en}, ${percent}%: ${rows} rows (${table})`)
}
