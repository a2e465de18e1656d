import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { text } from '@goufu/engine'
import { copyBytesOut, exportProject, hashesOfExport, openFileStorage, projectNamed } from '@goufu/store'
import type { Command } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { refuse } from '../profile/refuse.ts'
import { sayBytes } from '../say-bytes.ts'
import { onConfiguredStore } from '../store-command.ts'

/** `goufu export` */
export const exportCommand: Command = {
  summary: text(
    '导出一个项目（编号或内部编号）为一个可离线核验的文件：事件、所引政策配置、有关资金和单位、总账证明，并签名',
    'Export a project, by its code or id, as one file that can be proved offline: events, the profiles they cite, funds and suppliers, its place in the ledger; signed',
  ),
  operands: ['PROJECT'],
  options: {
    out: { type: 'string', value: 'FILE', help: text('写到哪里，须尚不存在', 'Where to; must not exist yet') },
    files: {
      type: 'string',
      value: 'DIR',
      help: text('把上传的文件也复制到这个目录，须尚不存在', 'Copy the uploaded files too, into this folder; must not exist yet'),
    },
  },
  async run(invocation) {
    const { values, positionals, terminal, language } = invocation
    const [project = ''] = positionals
    const { out } = values
    if (typeof out !== 'string') return refuse(invocation, text('请用 --out 指明文件', 'Name a file with --out'))
    if (existsSync(out)) return refuse(invocation, text(`${out} 已存在，请另选文件`, `${out} exists already; name another file`))
    return onConfiguredStore(invocation, { migrations: 'expect', mayBeNew: false }, async (store, config) => {
      const { keysOf } = await import('@goufu/api')
      const key = await keysOf(config).signing.current()
      const id = await projectNamed(store, project)
      const file = id === undefined ? undefined : await exportProject(store, id, key, () => new Date())
      if (file === undefined) return refuse(invocation, text(`没有项目 ${project}`, `There is no project ${project}`))
      const fault = await write(out, file)
      if (fault !== undefined) return refuse(invocation, text(`不能写入 ${out}：${fault}`, `${out} cannot be written: ${fault}`))
      terminal.out(text(`已导出到 ${out}，签名密钥 ${key.id}`, `Exported to ${out}, signed with the key ${key.id}`)[language])
      const { files } = values
      if (typeof files !== 'string') return exitCodes.done
      const proof = await copyBytesOut(await openFileStorage(config.files, 'read'), hashesOfExport(file), files)
      terminal.out(text(`${proof.contents} 份文件内容在 ${files}`, `The contents of ${proof.contents} files are in ${files}`)[language])
      return sayBytes(proof, terminal, language) ? exitCodes.done : exitCodes.notAsItShould
    })
  },
}

/** Whole or not at all. @returns why it cannot be, in the words of the system. */
async function write(out: string, content: string): Promise<string | undefined> {
  const draft = `${out}.${randomUUID()}`
  try {
    await writeFile(draft, content, { mode: 0o600, flag: 'wx' })
    await rename(draft, out)
    return undefined
  } catch (error) {
    await rm(draft, { force: true })
    if (error instanceof Error && 'code' in error) return error.message
    throw error
  }
}
