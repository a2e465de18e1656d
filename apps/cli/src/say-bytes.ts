import { type Text, text } from '@goufu/engine'
import type { BytesProof } from '@goufu/store'
import type { Terminal } from './terminal.ts'

/** Says which contents of files are missing or altered. @returns whether all are as they should be */
export function sayBytes({ missing, altered }: BytesProof, terminal: Pick<Terminal, 'err'>, language: keyof Text): boolean {
  const lines = [
    ...missing.map((sha256) => text(`✗ 缺少文件内容 ${sha256}`, `✗ The content ${sha256} is missing`)),
    ...altered.map((sha256) => text(`✗ 文件内容 ${sha256} 已被改动，与摘要不符`, `✗ The content ${sha256} is not what its hash says`)),
  ]
  for (const line of lines) terminal.err(line[language])
  return lines.length === 0
}
