import { createHash, randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { creditCodeCheckCharacter, type FileFacts } from '@goufu/engine'
import type { UncitedQuota } from '@goufu/store'
import { beforeAll, describe, expect, test } from 'vitest'
import type * as z from 'zod'
import type { problemSchema } from './schemas/problem.ts'
import { fileSchema } from './schemas/files.ts'
import { apiOn, databases, LARGEST_FILE, type Reply, type Sent, useApi } from './testing/api.ts'
import { openProject, supplierBody, takePart } from './testing/desk.ts'

type Problem = z.output<typeof problemSchema>

const pdf = (content: string) => `%PDF-1.7\n% ${content}\n%%EOF\n`
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
const named = (name: string) => ({
  'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  'content-type': 'application/octet-stream',
})

describe.each(databases)('files on %s', (kind) => {
  const api = useApi(kind, '2025-05-20T04:00:00.000Z')
  let project = ''
  const suppliers: string[] = []

  beforeAll(async () => {
    project = await openProject(api())
    for (const [name, creditCode] of [
      ['示例甲中心', '52640502MJX000001E'],
      ['示例乙中心', `52640502MJX000002${creditCodeCheckCharacter('52640502MJX000002') ?? ''}`],
    ]) {
      const reply = await api().post<{ readonly id: string }>('/api/v1/suppliers', {
        actor: 'preparer-zhang',
        body: { ...supplierBody, name, creditCode, effectiveOn: '2025-05-13' },
      })
      if (reply.status !== 201) throw new Error(JSON.stringify(reply.body))
      suppliers.push(`supplier:${reply.body.id}`)
    }
    await takePart(api().store, project, ['', 'reviewer-chen', ...suppliers.map((supplier) => supplier.replace('supplier:', ''))])
  })

  const upload = <B = FileFacts>(body: string, sent: Sent & { readonly name?: string; readonly to?: string } = {}): Promise<Reply<B>> => {
    const { name = '示例.pdf', to = project, headers, ...rest } = sent
    return api().post<B>(`/api/v1/projects/${to}/files`, { ...rest, headers: { ...named(name), ...headers }, body })
  }
  const path = (file: string) => `/api/v1/projects/${project}/files/${file}`
  const leftOver = () => readdir(api().files.spool)

  test('an upload is answered with what it is, and comes down as it was, as an attachment that no browser runs', async () => {
    const content = pdf('合同')
    const { status, headers, body } = await upload(content, { name: '合同 "终"\'稿’ (2).pdf' })
    expect(status).toBe(201)
    expect(fileSchema.strict().parse(body)).toMatchObject({
      sha256: hashOf(content),
      size: Buffer.byteLength(content),
      mediaType: 'application/pdf',
      name: '合同 "终"\'稿’ (2).pdf',
      organisation: null,
      uploadedBy: { id: 'preparer-zhang', role: 'preparer' },
      uploadedAt: '2025-05-20T04:00:00.000Z',
    })
    expect(headers.get('location')).toBe(path(body.id))
    const down = await api().get<string>(path(body.id), { actor: 'auditor-qian' })
    expect([down.status, down.body]).toEqual([200, content])
    expect(Object.fromEntries(down.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(Buffer.byteLength(content)),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      etag: `"${hashOf(content)}"`,
      'accept-ranges': 'bytes',
    })
    expect(down.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(down.headers.get('content-disposition')).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''%E5%90%88/)
    expect(await leftOver()).toEqual([])
  })

  test('a project as at a day before the upload does not have it yet', async () => {
    const { body } = await upload(pdf('later'))
    const namesOn = async (day: string) => {
      const reply = await api().get<{ readonly files: Readonly<Record<string, unknown>> }>(`/api/v1/projects/${project}?asOf=${day}`)
      return Object.keys(reply.body.files)
    }
    expect(await namesOn('2025-05-20')).toContain(body.id)
    expect(await namesOn('2025-05-19')).toEqual([])
  })

  test('a part is sent where a part is asked for, and nothing where it is known already', async () => {
    const content = pdf('部分')
    const { body } = await upload(content)
    const etag = `"${hashOf(content)}"`
    const get = (headers: Sent['headers'] = {}) => api().get<string>(path(body.id), { headers })
    const part = await get({ range: 'bytes=1-3' })
    expect([part.status, part.body, part.headers.get('content-range')]).toEqual([206, 'PDF', `bytes 1-3/${body.size}`])
    expect((await get({ range: 'bytes=-6', 'if-range': etag })).body).toBe('%%EOF\n')
    expect((await get({ range: 'bytes=1-3', 'if-range': '"older"' })).status).toBe(200)
    expect((await get({ range: 'bytes=0-1,3-4' })).status).toBe(200)
    const beyond = await get({ range: `bytes=${body.size}-` })
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${body.size}`])
    expect(beyond.body).toMatchObject({ code: 'unsatisfiable-range' })
    expect((await get({ 'if-none-match': etag })).status).toBe(304)
    const head = await api().send('HEAD', path(body.id), {})
    expect([head.status, head.headers.get('content-length'), head.body]).toEqual([200, String(body.size), ''])
  })

  test('the same bytes are one file of the project, and one of each supplier; the same command acts once', async () => {
    const content = pdf('同一份')
    const key = randomUUID()
    const first = await upload(content, { key })
    const again = await upload(content, { key })
    const renamed = await upload(content, { name: '另名.pdf', actor: 'finance-wang' })
    const suppliers1 = await upload(content, { actor: suppliers[0] ?? '' })
    expect([first.status, again.status, renamed.status, suppliers1.status]).toEqual([201, 200, 200, 201])
    expect([again.body, renamed.body]).toEqual([first.body, first.body])
    expect(suppliers1.body.id).not.toBe(first.body.id)
    const reused = await upload<Problem>(pdf('另一份'), { key })
    expect([reused.status, reused.body.code]).toEqual([422, 'command-reused'])
    expect(await leftOver()).toEqual([])
  })

  test('nobody reads what is not theirs: not another supplier, not the public, not from another project', async () => {
    const own = (await upload(pdf('甲的材料'), { actor: suppliers[0] ?? '' })).body
    const office = (await upload(pdf('评审材料'), { actor: 'reviewer-chen' })).body
    const status = async (file: FileFacts, actor: string) => (await api().get(path(file.id), { actor })).status
    expect(own.organisation).toBe(suppliers[0]?.replace('supplier:', ''))
    expect(await Promise.all(['preparer-zhang', 'auditor-qian', ...suppliers, 'public'].map((actor) => status(own, actor)))).toEqual([
      200, 200, 200, 404, 401,
    ])
    expect(await Promise.all([...suppliers, 'public'].map((actor) => status(office, actor)))).toEqual([404, 404, 401])
    const other = await openProject(api())
    expect((await api().get(`/api/v1/projects/${other}/files/${own.id}`)).status).toBe(404)
    const seen = async (actor: string) =>
      Object.keys((await api().get<{ readonly files: object }>(`/api/v1/projects/${project}`, { actor })).body.files)
    expect(await seen('auditor-qian')).toEqual(expect.arrayContaining([own.id, office.id]))
    expect(await seen(suppliers[0] ?? '')).toContain(own.id)
    expect(await seen(suppliers[0] ?? '')).not.toContain(office.id)
    expect(await seen(suppliers[1] ?? '')).toEqual([])
    expect(await seen('public')).toEqual([])
  })

  test('more than may lie uncited is turned down, in words that say whose it is, and nothing of it is kept', async () => {
    const { store, files, profile } = api()
    const actor = 'finance-wang'
    await upload(pdf('财政的'), { actor })
    const narrow = (uncited: UncitedQuota) => apiOn(store, files, profile, '2025-05-20T04:00:00.000Z', { uncited })
    const sent = (language: 'zh-CN' | 'en') => ({ actor, language, headers: named('示例.pdf'), body: pdf('又一份') })
    const to = `/api/v1/projects/${project}/files`
    const before = await api().records()
    const ownFull = await narrow({ ofPerson: 1_024, ofAll: 1_024 * 1_024 }).post<Problem>(to, {
      ...sent('zh-CN'),
      body: pdf('又一份'.padEnd(1_024)),
    })
    expect([ownFull.status, ownFull.body.code, ownFull.body.detail]).toEqual([
      413,
      'quota-exceeded',
      '你上传后还没有用上的文件已满 1 KB：请先办理用到它们的任务，没有用上的过几天会清理',
    ])
    const allFull = await narrow({ ofPerson: 1_024 * 1_024, ofAll: 10 }).post<Problem>(to, sent('en'))
    expect([allFull.status, allFull.body.code]).toEqual([413, 'quota-exceeded'])
    expect(allFull.body.detail).toMatch(/^Everybody’s uploads that nothing cites yet have come to /)
    expect(await files.size(hashOf(pdf('又一份')))).toBeUndefined()
    expect(await api().records()).toEqual(before)
    expect(await leftOver()).toEqual([])
    expect((await api().post(to, sent('en'))).status).toBe(201)
  })

  const refusals: readonly (readonly [string, (sent: Sent) => Promise<Reply<Problem>>, number, string, string, string])[] = [
    [
      'an empty file',
      (sent) => upload('', sent),
      400,
      'empty-file',
      '文件里什么也没有，请换一个',
      'There is nothing in the file; choose another',
    ],
    [
      'a file that is too large and says so',
      (sent) => upload('x', { ...sent, headers: { 'content-length': String(LARGEST_FILE + 1) } }),
      413,
      'file-too-large',
      '一个文件不能超过 64 KB',
      'A file may have 64 KB at most',
    ],
    [
      'a file that is too large and does not say so',
      (sent) => upload(pdf('x').padEnd(LARGEST_FILE + 1), sent),
      413,
      'file-too-large',
      '一个文件不能超过 64 KB',
      'A file may have 64 KB at most',
    ],
    [
      'a page that is called a PDF',
      (sent) => upload('<!doctype html><script>alert(1)</script>', { ...sent, headers: { 'content-type': 'application/pdf' } }),
      415,
      'unsupported-file',
      '只收：PDF、JPEG 图片、PNG 图片、Word 文档、Excel 表格、OFD 版式文件',
      'Taken are: PDF, JPEG picture, PNG picture, Word document, Excel workbook, OFD document',
    ],
    [
      'a PDF that is called a program',
      (sent) => upload(pdf('x'), { ...sent, headers: { 'content-disposition': 'attachment; filename="x.pdf.hta"' } }),
      415,
      'unsupported-file',
      '文件内容是PDF，文件名却不是以 .pdf 结尾，请改名后再上传',
      'By its content the file is a PDF, and its name does not end in .pdf; rename it and upload it again',
    ],
    [
      'no name',
      (sent) => upload(pdf('x'), { ...sent, headers: { 'content-disposition': 'attachment' } }),
      400,
      'file-name-missing',
      '请在 Content-Disposition 中给出文件名',
      'Name the file in Content-Disposition',
    ],
    ['no command id', (sent) => upload(pdf('x'), { ...sent, key: null }), 400, 'command-id-missing', 'UUID', 'UUID'],
    ['a command id that is none', (sent) => upload(pdf('x'), { ...sent, key: '1' }), 400, 'command-id-malformed', 'UUID', 'UUID'],
    ['the public', (sent) => upload(pdf('x'), { ...sent, actor: 'public' }), 401, 'signed-out', '请先登录', 'Sign in first'],
    ['the administrator', (sent) => upload(pdf('x'), { ...sent, actor: 'administrator-feng' }), 403, 'wrong-role', '你的角色', 'Your role'],
    [
      'a post of nobody',
      (sent) => upload(pdf('x'), { ...sent, headers: { 'goufu-post': randomUUID() } }),
      403,
      'unknown-post',
      'Goufu-Post',
      'Goufu-Post',
    ],
    [
      'another project',
      (sent) => upload(pdf('x'), { ...sent, to: 'none' }),
      404,
      'unknown-project',
      '没有这个项目',
      'There is no such project',
    ],
    [
      'a file that is none',
      (sent) => api().get(path('none'), sent),
      404,
      'unknown-file',
      '本项目没有这个文件',
      'This project has no such file',
    ],
    [
      'a file of nobody',
      (sent) => api().get(path(randomUUID()), sent),
      404,
      'unknown-file',
      '本项目没有这个文件',
      'This project has no such file',
    ],
  ]
  test.each(refusals)('%s is refused, in both languages, and leaves nothing', async (_, ask, status, code, zh, en) => {
    const before = await api().records()
    for (const [language, said] of [
      ['zh-CN', zh],
      ['en', en],
    ] as const) {
      const reply = await ask({ language })
      expect([reply.status, reply.body.code, reply.headers.get('content-language')]).toEqual([status, code, language])
      expect(reply.headers.get('content-type')).toContain('application/problem+json')
      expect(reply.body.detail).toContain(said)
    }
    expect(await api().records()).toEqual(before)
    expect(await leftOver()).toEqual([])
  })
})
