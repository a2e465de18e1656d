/** The last line of a terminal, written over again and again. */
export interface LiveLine {
  readonly show: (line: string) => void
  /** Takes it away, so that something that stays can be written. */
  readonly clear: () => void
}

const BACK_TO_AN_EMPTY_LINE = '\r\u001B[2K'

export function createLiveLine(terminal: { write(text: string): unknown }): LiveLine {
  let shown = ''
  const write = (line: string): void => {
    if (line === shown) return
    terminal.write(`${BACK_TO_AN_EMPTY_LINE}${line}`)
    shown = line
  }
  return { show: write, clear: () => write('') }
}
