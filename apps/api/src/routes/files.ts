import { randomUUID } from 'node:crypto'
import { type Action, type FileFacts, fileTypes, sightOf, type Text, text } from '@goufu/engine'
import { type FileOwner, type FileStorage, readFile, readProjectStates, uploadFile, type UploadResult } from '@goufu/store'
import { type Context, Hono } from 'hono'
import { todayOf } from '../clock.ts'
import { readRange } from '../http/byte-range.ts'
import { attachment, readFileName } from '../http/content-disposition.ts'
import { decisionProblem } from '../http/decision-problem.ts'
import { commandHeaders, describe } from '../http/describe.ts'
import type { ApiEnv, RouteServices } from '../http/env.ts'
import { commandId } from '../http/preconditions.ts'
import { type ProblemCode, problem } from '../http/problem.ts'
import { unknownSupplier } from '../http/unknown-entry.ts'
import { unknownProject } from '../http/unknown-project.ts'
import { fileSchema } from '../schemas/files.ts'

const KILOBYTE = 1024
const MEGABYTE = 1024 * KILOBYTE

const nameHeader = {
  'Content-Disposition': {
    description: 'The name of the file (RFC 6266); it stands in no address, so that no log has it',
    required: true,
    example: "attachment; filename*=UTF-8''%E5%90%88%E5%90%8C.pdf",
  },
} as const

/** What files belong to, and how it is spoken of. */
interface Place {
  readonly type: FileOwner['type']
  readonly path: 'projects' | 'suppliers'
  readonly bring: Action
  readonly read: Action
  readonly upload: string
  readonly download: string
  readonly unknown: (c: Context) => Response
  readonly noSuch: Text
  readonly problems: readonly ProblemCode[]
}

const ofProject: Place = {
  type: 'project',
  path: 'projects',
  bring: 'file.bring',
  read: 'file.read',
  upload: '上传文件 / Upload a file to a project',
  download: '下载文件 / Download a file',
  unknown: unknownProject,
  noSuch: text('本项目没有这个文件，或者你无权查看', 'This project has no such file, or it is not yours to see'),
  problems: ['unknown-project', 'project-closed'],
}

const ofSupplier: Place = {
  type: 'supplier',
  path: 'suppliers',
  bring: 'supplier.document',
  read: 'supplier.read',
  upload: '上传名册记录的依据 / Upload a file that the record of a supplier rests on',
  download: '下载名册记录的依据 / Download a file of a record',
  unknown: unknownSupplier,
  noSuch: text('名册记录没有这个文件，或者你无权查看', 'The record has no such file, or it is not yours to see'),
  problems: ['unknown-supplier'],
}

/** Evidence: files of projects and of suppliers' records, taken in and given out. Every answer is made for whoever asks; nothing has an address of its own. */
export function fileRoutes(services: RouteServices, files: FileStorage) {
  return new Hono<ApiEnv>().route('/', routesOf(ofProject, services, files)).route('/', routesOf(ofSupplier, services, files))
}

function routesOf(place: Place, { profiles, largestFile, uncited, clock, log }: RouteServices, files: FileStorage) {
  /** Whether a file of a purchase is shown to whoever asks by what the purchase has come to: no sealed offer is. */
  const isShown = async (c: Context<ApiEnv>, file: FileFacts): Promise<boolean> => {
    if (place.type !== 'project') return true
    const id = c.req.param('id') ?? ''
    const known = (await readProjectStates(c.var.store, profiles, [id])).get(id)
    return known !== undefined && sightOf(known.profile, known.state, c.var.actor, todayOf(clock)).file(file)
  }
  return new Hono<ApiEnv>()
    .post(
      `/${place.path}/:id/files`,
      describe({
        tag: 'files',
        action: place.bring,
        summary: place.upload,
        description: `The body is the file itself. Taken are: ${Object.values(fileTypes)
          .map(({ title }) => title.en)
          .join(', ')}, by their bytes. The same bytes again are the same file, answered with 200.`,
        status: 201,
        body: 'bytes',
        answer: fileSchema,
        headers: { ...commandHeaders, ...nameHeader },
        problems: [
          'command-id-missing',
          'command-id-malformed',
          'file-name-missing',
          'unknown-post',
          'wrong-role',
          ...place.problems,
          'file-too-large',
          'quota-exceeded',
          'empty-file',
          'unsupported-file',
          'incomplete-upload',
          'command-reused',
        ],
      }),
      commandId,
      async (c) => {
        const name = readFileName(c.req.header('content-disposition'))
        if (name === undefined)
          return problem(c, 'file-name-missing', {
            detail: text('请在 Content-Disposition 中给出文件名', 'Name the file in Content-Disposition'),
          })
        const said = c.req.header('content-length')
        if (said !== undefined && Number(said) > largestFile) return tooLarge(c, largestFile)
        try {
          const result = await uploadFile(c.var.store, files, {
            commandId: c.var.commandId,
            id: randomUUID(),
            of: { type: place.type, id: c.req.param('id') ?? '' },
            name,
            bytes: c.req.raw.body ?? new ReadableStream({ start: (nothing) => nothing.close() }),
            most: largestFile,
            quota: uncited,
            actor: c.var.actor,
            now: clock,
          })
          return uploadAnswer(c, result, place, largestFile)
        } catch (error) {
          if (!c.req.raw.signal.aborted) throw error
          log.info('an upload broke off')
          return problem(c, 'incomplete-upload', {
            detail: text('文件没有传完，请重新上传', 'The file did not arrive whole; upload it again'),
          })
        }
      },
    )
    .get(
      `/${place.path}/:id/files/:file`,
      describe({
        tag: 'files',
        action: place.read,
        reads: place.type,
        summary: place.download,
        description: 'Always as an attachment, whole or the part that Range asks for. Who may not read it is told that there is none.',
        answer: 'bytes',
        answerHeaders: { ETag: 'The SHA-256 of the file, in quotes' },
        problems: ['unknown-file', 'unsatisfiable-range'],
      }),
      async (c) => {
        const file = await readFile(c.var.store, { type: place.type, id: c.req.param('id') ?? '' }, c.req.param('file') ?? '', c.var.actor)
        if (file === undefined || !(await isShown(c, file))) return problem(c, 'unknown-file', { detail: place.noSuch })
        const etag = `"${file.sha256}"`
        const headers = { etag, 'accept-ranges': 'bytes', 'content-disposition': attachment(file.name), 'content-type': file.mediaType }
        if (c.req.header('if-none-match') === etag) return c.body(null, 304, { etag })
        const isAsSeen = (c.req.header('if-range') ?? etag) === etag
        const range = isAsSeen ? readRange(c.req.header('range'), file.size) : undefined
        if (range === null)
          return problem(c, 'unsatisfiable-range', {
            detail: text(`文件只有 ${file.size} 字节`, `The file has ${file.size} bytes`),
            headers: { 'content-range': `bytes */${file.size}` },
          })
        const { from, to } = range ?? { from: 0, to: file.size - 1 }
        const sent = {
          ...headers,
          'content-length': String(to - from + 1),
          ...(range === undefined ? {} : { 'content-range': `bytes ${from}-${to}/${file.size}` }),
        }
        const status = range === undefined ? 200 : 206
        if (c.req.method === 'HEAD') return c.body(null, status, sent)
        const bytes = await files.read(file.sha256, range)
        if (bytes === undefined) throw new Error(`The bytes of file ${file.id} are gone.`)
        return c.body(bytes, status, sent)
      },
    )
}

function uploadAnswer(c: Context<ApiEnv>, result: UploadResult, place: Place, largestFile: number): Response {
  switch (result.kind) {
    case 'uploaded':
      return c.json(result.file, result.isNew ? 201 : 200, {
        location: `/api/v1/${place.path}/${encodeURIComponent(c.req.param('id') ?? '')}/files/${result.file.id}`,
      })
    case 'unknown-owner':
      return place.unknown(c)
    case 'wrong-role':
      return problem(c, 'wrong-role', { detail: text('你的角色不能上传文件', 'Your role uploads no files') })
    case 'project-closed':
      return problem(c, 'project-closed', {
        detail: text('项目已办结、取消或终止，不再收文件', 'The project is archived, cancelled or terminated and takes no more files'),
      })
    case 'too-large':
      return tooLarge(c, largestFile)
    case 'quota-exceeded':
      return problem(c, 'quota-exceeded', { detail: quotaSentence(result) })
    case 'empty':
      return problem(c, 'empty-file', { detail: text('文件里什么也没有，请换一个', 'There is nothing in the file; choose another') })
    case 'unknown-type':
      return problem(c, 'unsupported-file', { detail: text(`只收：${titles('zh')}`, `Taken are: ${titles('en')}`) })
    case 'misnamed': {
      const { title, extensions } = fileTypes[result.mediaType]
      return problem(c, 'unsupported-file', {
        detail: text(
          `文件内容是${title.zh}，文件名却不是以 .${extensions.join('、.')} 结尾，请改名后再上传`,
          `By its content the file is a ${title.en}, and its name does not end in .${extensions.join(' or .')}; rename it and upload it again`,
        ),
      })
    }
    case 'command-reused':
      return decisionProblem(c, result)
  }
}

function quotaSentence({ of, most }: Extract<UploadResult, { readonly kind: 'quota-exceeded' }>): Text {
  return of === 'person'
    ? text(
        `你上传后还没有用上的文件已满 ${sizeOf(most)}：请先办理用到它们的任务，没有用上的过几天会清理`,
        `Your uploads that nothing cites yet have come to ${sizeOf(most)}: do the tasks they are for first; what is cited by nothing is cleared away after some days`,
      )
    : text(
        `所有人上传后还没有用上的文件已满 ${sizeOf(most)}：没有用上的过几天会清理，急用请找管理员`,
        `Everybody’s uploads that nothing cites yet have come to ${sizeOf(most)}: they are cleared away after some days; ask an administrator where it is urgent`,
      )
}

function sizeOf(bytes: number): string {
  return bytes < MEGABYTE ? `${Math.floor(bytes / KILOBYTE)} KB` : `${Math.floor(bytes / MEGABYTE)} MB`
}

function tooLarge(c: Context, largestFile: number): Response {
  const most = sizeOf(largestFile)
  return problem(c, 'file-too-large', { detail: text(`一个文件不能超过 ${most}`, `A file may have ${most} at most`) })
}

function titles(language: 'zh' | 'en'): string {
  return Object.values(fileTypes)
    .map(({ title }) => title[language])
    .join(language === 'zh' ? '、' : ', ')
}
