import { access, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { outlineOf, text } from '@goufu/engine'
import type { Command, Invocation } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { onProfile } from '../profile/find-profile.ts'
import { exportNameOf, filesOf } from '../profile/new-profile.ts'
import { refuse } from '../profile/refuse.ts'

/** `goufu profile new` */
export const profileNew: Command = {
  summary: text(
    '开始一份新档案：在 profiles/ 下写好文件，--outline 则列出官方文本的每一条',
    'Begin a profile: writes its files under profiles/; with --outline every clause of the official text',
  ),
  operands: ['ID'],
  options: {
    extends: { type: 'string', value: 'PARENT', help: text('上级档案的编号（必填）', 'Id of the profile it extends (needed)') },
    outline: { type: 'string', value: 'FILE', help: text('官方文本', 'The official text') },
    into: { type: 'string', value: 'DIR', help: text('写到哪里（profiles）', 'Where to write it (profiles)') },
    json: { type: 'boolean', help: text('以 JSON 输出', 'Print JSON') },
  },
  async run(invocation) {
    const { positionals, values } = invocation
    const [id = ''] = positionals
    const { extends: parent, outline: file, into } = values
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
      return refuse(
        invocation,
        text('编号用小写字母、数字和短横，例如 haibin-elder-care', 'An id has lower-case letters, digits and dashes, as haibin-elder-care'),
      )
    if (typeof parent !== 'string') return refuse(invocation, text('要写 --extends PARENT', '--extends PARENT is needed'))
    return onProfile(parent, invocation, async ({ profile }) => {
      const folder = join(typeof into === 'string' ? into : 'profiles', id)
      if (await exists(folder)) return refuse(invocation, text(`${folder} 已经有了`, `${folder} is there already`))
      const official = typeof file === 'string' ? await readText(file) : ''
      if (official === null) return refuse(invocation, text(`读不到 ${String(file)}`, `${String(file)} cannot be read`))
      const outline = outlineOf(official).map(({ path, sha256 }) => ({ path, sha256 }))
      const named = { id: profile.id, packageName: `@goufu/${profile.id}`, exportName: exportNameOf(profile.id) }
      return sayWritten({ id, folder, files: await write(folder, filesOf({ id, parent: named, outline })) }, invocation)
    })
  },
}

/** What was written, for people and for programs. */
interface Written {
  readonly id: string
  readonly folder: string
  readonly files: readonly string[]
}

async function write(folder: string, files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const written: string[] = []
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content, { flag: 'wx' })
    written.push(file)
  }
  return written
}

function sayWritten(written: Written, { terminal, language, values }: Invocation): number {
  const next = text(
    `写好了。用 pnpm install 接上，再用 goufu profile check ${written.folder} 看还缺什么；写完了，再加进 apps/api/src/built-in-profiles.ts。`,
    `Written. Link it with pnpm install, then see with goufu profile check ${written.folder} what is missing; once it is done, add it to apps/api/src/built-in-profiles.ts.`,
  )
  if (values['json'] === true) terminal.out(JSON.stringify({ ...written, next }, null, 2))
  else for (const line of [...written.files, next[language]]) terminal.out(line)
  return exitCodes.done
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
      throw error
    },
  )
}

async function readText(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error) return null
    throw error
  })
}
