import type { Finding } from '../policy/finding.ts'
import { lookUp } from '../policy/look-up.ts'
import { text } from '../policy/text.ts'
import type { Context } from './context.ts'
import type { CitedFile, NamedFile } from './file.ts'
import { refusal } from './refusal.ts'
import { workingRule } from './working-rules.ts'

/** A file can be cited by whoever may read it, in the project or the record it was uploaded to: which others there are is told to nobody. */
export function refuseUnknownFiles(named: readonly NamedFile[], { files = {} }: Context): readonly Finding[] {
  const fields = new Set(named.filter(({ id }) => lookUp(files, id) === undefined).map(({ field }) => field))
  return [...fields].map((field) =>
    refusal('files-uploaded', {
      citation: workingRule('choice'),
      field,
      message: text('有附件没有上传到这里，请重新上传', 'A file has not been uploaded here; upload it again'),
    }),
  )
}

/** The named files with their hashes, each once, in the order in which they are named. To be asked once all of them are known. */
export function citedFiles(named: readonly NamedFile[], { files = {} }: Context): readonly CitedFile[] {
  const ids = [...new Set(named.map(({ id }) => id))]
  return ids.flatMap((id) => {
    const known = lookUp(files, id)
    return known === undefined ? [] : [{ id, sha256: known.sha256 }]
  })
}

/** What an event carries of the files that an input names; nothing where it names none. */
export function citing(
  named: readonly NamedFile[],
  context: Context,
): { readonly files?: { readonly id: string; readonly sha256: string }[] } {
  const files = citedFiles(named, context).map(({ id, sha256 }) => ({ id, sha256 }))
  return files.length === 0 ? {} : { files }
}
