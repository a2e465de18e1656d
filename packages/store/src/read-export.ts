import { text } from '@goufu/engine'
import type { Text } from '@goufu/engine'
import { LINE_KINDS, readLine } from './export-lines.ts'
import type { Line, LineKind } from './export-lines.ts'

/** A file of the right form: what its lines say has not been proved. */
export interface ReadExport {
  readonly header: Line<'header'>
  readonly keys: readonly Line<'key'>[]
  readonly checkpoints: readonly Line<'checkpoint'>[]
  readonly profiles: readonly Line<'profile'>[]
  readonly streams: readonly Line<'stream'>[]
  readonly commands: readonly Line<'command'>[]
  readonly files: readonly Line<'file'>[]
  readonly events: readonly Line<'event'>[]
  readonly entries: readonly Line<'entry'>[]
  readonly end: Line<'end'>
  /** How many lines stand before the last. */
  readonly lines: number
  /** Everything before the last line. */
  readonly signed: string
}

/** Takes an exported file apart, or says which line is none. */
export function readExport(source: string): ReadExport | { readonly fault: Text } {
  const texts = source.split('\n')
  if (texts.pop() !== '') return { fault: text('最后一行没有写完', 'The last line is not complete') }
  const lines: Line[] = []
  let furthest = 0
  for (const [index, one] of texts.entries()) {
    const line = readLine(one)
    if (line === undefined) return { fault: text(`第 ${index + 1} 行不是导出文件的一行`, `Line ${index + 1} is no line of an export`) }
    const place = LINE_KINDS.indexOf(line.line)
    if (place < furthest) {
      return { fault: text(`第 ${index + 1} 行（${line.line}）不在其位`, `Line ${index + 1} (${line.line}) stands in the wrong place`) }
    }
    furthest = place
    lines.push(line)
  }
  const [headers, ends] = [ofKind(lines, 'header'), ofKind(lines, 'end')]
  const [[header], [end]] = [headers, ends]
  if (header === undefined || end === undefined || headers.length + ends.length !== 2) {
    return { fault: text('应有且只有一行 header 和一行 end', 'There must be one header line and one end line') }
  }
  return {
    header,
    keys: ofKind(lines, 'key'),
    checkpoints: ofKind(lines, 'checkpoint'),
    profiles: ofKind(lines, 'profile'),
    streams: ofKind(lines, 'stream'),
    commands: ofKind(lines, 'command'),
    files: ofKind(lines, 'file'),
    events: ofKind(lines, 'event'),
    entries: ofKind(lines, 'entry'),
    end,
    lines: lines.length - 1,
    signed: texts
      .slice(0, -1)
      .map((one) => `${one}\n`)
      .join(''),
  }
}

function ofKind<K extends LineKind>(lines: readonly Line[], kind: K): readonly Line<K>[] {
  return lines.filter((line): line is Line<K> => line.line === kind)
}
